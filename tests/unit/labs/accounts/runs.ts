import { lab as accounts } from '#labs/accounts/lab.ts';
import type { AccountsTally } from '#labs/accounts/tally.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run } from '#sim/index.ts';

export const lab: Lab = accounts;

export const regimes = ['sharePasswords', 'localAccounts', 'directory'] as const;

/** A run of this lab, at its start. */
export function started(given: ParamValues = {}, seed = 1): Run {
  return new Run(lab.build(paramsOf(lab, undefined, given), seed), { seed });
}

/** A run of this lab, at the end of its time line. */
export function ended(given: ParamValues = {}, seed = 1): Run {
  const run = started(given, seed);
  run.runUntil(lab.horizonMs(paramsOf(lab, undefined, given)));
  return run;
}

export function tallyOf(run: Run): AccountsTally {
  return run.view.tally as AccountsTally;
}

/** Does now what the button of this name does. */
export function act(run: Run, name: string, given: ParamValues = {}): void {
  const { node, event } = lab.interventions(paramsOf(lab, undefined, given))[name]!;
  run.intervene(node, event);
}

export function read(run: Run, metric: string): number | undefined {
  return lab.metrics[metric]!.read(run.view);
}
