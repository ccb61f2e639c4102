import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { lab as trust } from '#labs/trust/lab.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = trust;

/** A run of the trust lab, and how to read and change it by name. */
export function trustRun(preset: string, given: ParamValues = {}, seed = 1) {
  const params = paramsOf(lab, preset, given);
  const run = new Run(lab.build(params, seed), { seed });
  const offers = lab.interventions(params);
  return {
    run,
    params,
    toEnd: () => run.runUntil(lab.horizonMs(params)),
    read: (metric: string) => lab.metrics[metric]!.read(run.view),
    offered: (id: string) => offers[id]!.available?.(run.view) ?? true,
    act: (id: string) => run.intervene(offers[id]!.node, offers[id]!.event),
    scene: () => lab.describe(run.view, params),
  };
}
