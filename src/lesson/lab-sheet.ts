import type { Lab } from '#labs/define-lab.ts';
import type { Param, ParamValue } from '#labs/params.ts';
import { Engine } from '#player/engine.ts';
import { quantityText } from '#player/number-text.ts';
import type { Setup } from '#player/setup.ts';
import { timeText, timeUnitFor } from '#player/time-text.ts';

export interface SheetLine {
  readonly label: string;
  readonly value: string;
}

/** A lab on paper. */
export interface LabSheet {
  /** The first frame in words. */
  readonly scene: string;
  readonly settings: readonly SheetLine[];
  /** What theory says of the metrics it knows. */
  readonly expected: readonly SheetLine[];
}

/** What a lab tells without running: the scene, what is set, what theory expects. */
export function labSheet(lab: Lab, setup: Setup): LabSheet {
  const { params, tMs } = setup;
  const { view, horizonMs } = new Engine(lab, setup);
  const scene = lab.describe(view, params);
  const theory = lab.theory(params);
  const time = timeText(tMs, timeUnitFor(horizonMs));
  return {
    scene: `${tMs === 0 ? 'At the start' : `At ${time}`}: ${scene}`,
    settings: Object.entries(lab.params).map(([name, param]) => ({
      label: param.label,
      value: valueText(param, params[name]!),
    })),
    expected: Object.entries(lab.metrics)
      .filter(([name]) => theory[name] !== undefined)
      .map(([name, { label, unit }]) => ({ label, value: quantityText(theory[name], unit) })),
  };
}

function valueText(param: Param, value: ParamValue): string {
  switch (param.kind) {
    case 'number':
      return param.unit === '' ? String(value) : `${String(value)} ${param.unit}`;
    case 'choice':
      return param.options.find((option) => option.value === value)?.label ?? String(value);
    case 'toggle':
      return value === true ? 'yes' : 'no';
  }
}
