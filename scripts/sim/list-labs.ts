import type { Lab } from '#labs/define-lab.ts';
import { defaultsOf, type Param } from '#labs/params.ts';

/** What `sim list` tells of a lab: all that is needed to run it. */
export function describeLab(lab: Lab) {
  return {
    id: lab.id,
    title: lab.title,
    question: lab.question,
    seed: lab.seed,
    params: mapValues(lab.params, describeParam),
    presets: mapValues(lab.presets, ({ title, params }) => ({ title, params })),
    metrics: mapValues(lab.metrics, ({ label, unit }) => ({ label, unit })),
    interventions: mapValues(lab.interventions(defaultsOf(lab.params)), ({ label }) => ({ label })),
  };
}

function describeParam(param: Param) {
  const { kind, label, help } = param;
  const common = { kind, label, default: param.default, help };
  if (param.kind === 'number') {
    const { unit, min, max, step } = param;
    return { ...common, unit, min, max, step };
  }
  if (param.kind === 'choice')
    return { ...common, values: param.options.map(({ value }) => value) };
  return { ...common, values: ['yes', 'no'] };
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
