import type { Lab } from '#labs/define-lab.ts';
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
  /** What theory says of the metrics it knows. */
  readonly expected: readonly SheetLine[];
}

/** What a lab tells without running, besides what its island shows at first: the scene in words, what theory expects. */
export function labSheet(lab: Lab, setup: Setup): LabSheet {
  const { params, tMs } = setup;
  const { view, horizonMs } = new Engine(lab, setup);
  const scene = lab.describe(view, params);
  const theory = lab.theory(params);
  const time = timeText(tMs, timeUnitFor(horizonMs));
  return {
    scene: `${tMs === 0 ? 'At the start' : `At ${time}`}: ${scene}`,
    expected: Object.entries(lab.metrics)
      .filter(([name]) => theory[name] !== undefined)
      .map(([name, { label, unit }]) => ({ label, value: quantityText(theory[name], unit) })),
  };
}
