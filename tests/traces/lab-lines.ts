import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { Run, traceLine, type Intervention } from '#sim/index.ts';

interface Story {
  readonly preset?: string;
  readonly params?: ParamValues;
  readonly untilMs: number;
  readonly interventions?: readonly Intervention[];
}

/** A run as lines that a person can read: what happened, then the scene in words. */
export function goldenLines(lab: Lab, story: Story): string[] {
  const params = paramsOf(lab, story.preset, story.params);
  const { interventions = [] } = story;
  const run = new Run(scenarioOf(lab, params, lab.seed), { seed: lab.seed, interventions });
  run.runUntil(story.untilMs);
  return [...run.trace.map(traceLine), lab.describe(run.view, params)];
}
