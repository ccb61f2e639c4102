import type { Param, ParamValue } from '#labs/params.ts';
import { unitText } from './number-text.ts';

/** A param's value as a sentence would have it: `40 clients`, `TLS 1.3`, `yes`. */
export function valueText(param: Param, value: ParamValue): string {
  switch (param.kind) {
    case 'number':
      return param.unit === ''
        ? String(value)
        : `${String(value)} ${unitText(param.unit, Number(value))}`;
    case 'choice':
      return param.options.find((option) => option.value === value)?.label ?? String(value);
    case 'toggle':
      return value === true ? 'yes' : 'no';
  }
}
