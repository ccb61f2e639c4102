/** What happens in the session lab, event by event, in files that a person can read. */
import { test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { interventions } from '#labs/session/interventions.ts';
import { lab as session } from '#labs/session/lab.ts';
import { Run, traceLine, type Intervention } from '#sim/index.ts';
import { expectGolden } from './golden.ts';

const lab: Lab = session;

/** The whole run of a preset, and how its end is put into words. */
function lines(preset: string, done: readonly Intervention[] = []): string[] {
  const params = paramsOf(lab, preset);
  const run = new Run(scenarioOf(lab, params, lab.seed), { seed: lab.seed, interventions: done });
  run.runUntil(lab.horizonMs(params));
  return [...run.trace.map(traceLine), lab.describe(run.view, params)];
}

test.each([
  'first-visit',
  'tls-1-2',
  'tls-1-3',
  'server-at-work',
  'page-of-eleven-fresh',
  'keep-alive',
  'multiplexed',
  'right-password',
  'wrong-password',
  'unknown-user',
  'full-backlog',
  'full-backlog-dropped',
  'server-crash',
  'power-cut',
  'idle-time-out',
])('%s', (preset) => {
  expectGolden(`session-${preset}`, lines(preset));
});

test('after a wrong password the right one, then the page once more on the same connection', () => {
  const at = (atMs: number, name: keyof typeof interventions): Intervention => ({
    atMs,
    node: interventions[name].node,
    event: interventions[name].event,
  });
  const done = [at(500, 'log-in'), at(1000, 'request-again'), at(1200, 'close')];
  expectGolden('session-second-thoughts', lines('wrong-password', done));
});
