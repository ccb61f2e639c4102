import { measure, type Estimate, type Measurement } from '#labs/measure.ts';
import type { Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import type { Simulated } from './comparison.ts';

/** A long run of a lab with the method of batch means, to its end. */
export function measured(
  lab: Lab,
  params: ParamValues,
  options: Parameters<typeof measure>[2],
): Measurement {
  const work = measure(lab, params, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Mean and standard error over all batches of runs of equal length. */
export function pooled(estimates: readonly Estimate[]): Simulated {
  const runs = estimates.length;
  const mean = estimates.reduce((sum, { mean }) => sum + mean, 0) / runs;
  return { mean, stderr: Math.hypot(...estimates.map(({ stderr }) => stderr)) / runs };
}
