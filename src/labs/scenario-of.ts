import type { Scenario } from '#sim/index.ts';
import type { Lab } from './define-lab.ts';
import type { ParamValues } from './params.ts';

/** Points on the chart's time axis: more than a chart is wide would show nothing new. */
const SAMPLES = 400;

/** The lab's world with these params and this seed, sampled for its chart. */
export function scenarioOf(lab: Lab, params: ParamValues, seed: number): Scenario {
  const metrics = lab.chart.series.map((name) => lab.metrics[name]!);
  return {
    ...lab.build(params, seed),
    sampling: {
      everyMs: lab.horizonMs(params) / SAMPLES,
      read: (view) => metrics.map((metric) => metric.read(view) ?? Number.NaN),
    },
  };
}
