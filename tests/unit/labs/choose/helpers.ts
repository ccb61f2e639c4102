import { lab as choose } from '#labs/choose/lab.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run, type Intervention } from '#sim/index.ts';

export const lab: Lab = choose;

/** A preset, changed a little and disturbed as a reader might, run to its end. */
export function chosen(
  preset: string,
  given: ParamValues = {},
  acts: readonly { readonly at: number; readonly id: string }[] = [],
  seed = 1,
) {
  const params = paramsOf(lab, preset, given);
  const wholeMs = lab.horizonMs(params);
  const offers = lab.interventions(params);
  const interventions: Intervention[] = acts.map(({ at, id }) => {
    const { node, event } = offers[id]!;
    return { atMs: at * wholeMs, node, event };
  });
  const run = new Run(lab.build(params, seed), { seed, interventions });
  run.runUntil(wholeMs);
  const read = (metric: string) => lab.metrics[metric]!.read(run.view);
  return { run, params, read, words: lab.describe(run.view, params), offers };
}
