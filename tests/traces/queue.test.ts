/** What happens in the queue lab, event by event, in files that a person can read. */
import { test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { lab as queue } from '#labs/queue/lab.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { Run, traceLine, type Intervention } from '#sim/index.ts';
import { expectGolden } from './golden.ts';

const lab: Lab = queue;

function lines(params: ParamValues, untilMs: number, interventions: readonly Intervention[] = []) {
  const run = new Run(scenarioOf(lab, params, lab.seed), { seed: lab.seed, interventions });
  run.runUntil(untilMs);
  return [...run.trace.map(traceLine), lab.describe(run.view, params)];
}

test('a busy server: requests wait while the worker is busy', () => {
  expectGolden('queue-busy', lines(paramsOf(lab, 'busy'), 300));
});

test('an overloaded server with few places refuses', () => {
  const params = paramsOf(lab, 'overloaded', { places: 2 });
  expectGolden('queue-overloaded', lines(params, 250));
});

test('load doubles, a worker is added, the server crashes and is restarted', () => {
  const params = paramsOf(lab, 'calm', { clients: 8, requestsPerSecondEach: 8 });
  const interventions = [
    { atMs: 60, node: 'demand', event: { type: 'DOUBLE' } },
    { atMs: 120, node: 'server', event: { type: 'ADD_WORKER' } },
    { atMs: 180, node: 'server', event: { type: 'CRASH' } },
    { atMs: 200, node: 'server', event: { type: 'RESTART' } },
    { atMs: 240, node: 'demand', event: { type: 'STOP' } },
  ];
  expectGolden('queue-interventions', lines(params, 300, interventions));
});
