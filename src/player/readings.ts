import type { Lab } from '#labs/define-lab.ts';
import type { WorldView } from '#sim/index.ts';

/** The metrics of a lab at one moment, by name; undefined where there is nothing to measure yet. */
export type Readings = Readonly<Record<string, number | undefined>>;

export function readingsOf(lab: Lab, view: WorldView): Readings {
  const entries = Object.entries(lab.metrics).map(([name, metric]) => [name, metric.read(view)]);
  return Object.fromEntries(entries) as Readings;
}

/** Only what was measured. */
export function measured(readings: Readings): Record<string, number> {
  const entries = Object.entries(readings).filter(([, value]) => Number.isFinite(value));
  return Object.fromEntries(entries) as Record<string, number>;
}
