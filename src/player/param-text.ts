import type { Param, ParamValue } from '#labs/params.ts';
import { withUnit } from '#quiz/marking/unit-text.ts';

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A param's value as a sentence would have it: `100,000 homes`, `TLS 1.3`, `yes`. */
export function valueText(param: Param, value: ParamValue): string {
  switch (param.kind) {
    case 'number':
      return withUnit(grouped.format(Number(value)), param.unit, Number(value));
    case 'choice':
      return param.options.find((option) => option.value === value)?.label ?? String(value);
    case 'toggle':
      return value === true ? 'yes' : 'no';
  }
}
