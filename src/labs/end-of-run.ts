import { Run } from '#sim/index.ts';
import type { Lab } from './define-lab.ts';
import type { ParamValues } from './params.ts';

/** What a metric of a lab says at the end of its time line; undefined if there is nothing to say. */
export function metricAtEnd(
  lab: Lab,
  metric: string,
  params: ParamValues,
  seed: number,
): number | undefined {
  const run = new Run(lab.build(params, seed), { seed, record: false });
  run.runUntil(lab.horizonMs(params));
  return lab.metrics[metric]?.read(run.view);
}
