import { expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as balance } from '#labs/balance/lab.ts';
import { idleServers, routingOf } from '#labs/balance/metrics.ts';
import type { BalanceTally } from '#labs/balance/tally.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = balance;
const policies = ['random', 'roundRobin', 'choices', 'shortest', 'pooled'];

function started(policy: string, given = {}) {
  const params = paramsOf(lab, undefined, { policy, ...given });
  const run = new Run(lab.build(params, 1), { seed: 1 });
  return { params, run, tally: () => run.view.tally as BalanceTally };
}

test.each(policies)('%s: every request that came is inside or answered', (policy) => {
  const { run, tally, params } = started(policy);
  for (const share of [0.1, 0.5, 1]) {
    run.runUntil(share * lab.horizonMs(params));
    const { loads, line } = routingOf(run.view);
    const inside = loads.reduce((sum, load) => sum + load, line.length);
    expect(tally().arrived).toBe(tally().finished + inside);
  }
});

test('on the very same arrivals: random > in turn > two choices > shortest queue > one line', () => {
  const means = policies.map((policy) => {
    const { run, tally, params } = started(policy);
    run.runUntil(20 * lab.horizonMs(params));
    return tally().staysMs / tally().finished;
  });
  expect(means).toEqual([...means].sort((a, b) => b - a));
});

test('in turn means each server gets every tenth request', () => {
  const { run } = started('roundRobin', { load: 5 });
  run.runUntil(10_000);
  const sent = run.trace
    .filter(({ cause, event }) => cause === 'message' && event.type === 'REQUEST')
    .map(({ node }) => node)
    .filter((node) => node.startsWith('server'));
  sent.forEach((node, i) => expect(node).toBe(`server ${(i % 10) + 1}`));
});

test('a crashed server is found out by one broken request and left alone until it is tried again', () => {
  const { run, tally } = started('roundRobin');
  run.runUntil(1_000);
  run.intervene('server 3', { type: 'CRASH' });
  run.runUntil(1_990);
  expect(routingOf(run.view).avoided[2]).toBe(true);
  const broken = tally().broken;
  expect(broken).toBeGreaterThan(0);
  run.intervene('server 3', { type: 'RESTART' });
  run.runUntil(6_000);
  expect(routingOf(run.view).avoided[2]).toBe(false);
  expect(run.view.snapshot('server 3').value).not.toBe('down');
});

test('a dead server is not counted among those that are idle', () => {
  const { run, params } = started('pooled', { load: 200 });
  run.runUntil(5_000);
  expect(idleServers(run.view)).toBe(0);
  run.intervene('server 3', { type: 'CRASH' });
  run.runUntil(5_500);
  expect(idleServers(run.view)).toBe(0);
  expect(lab.describe(run.view, params)).toContain('0 of 10 servers are idle. 1 is down.');
});

test('with one line, a server that comes back takes over from those who wait', () => {
  const { run, tally, params } = started('pooled', { servers: 2, load: 150 });
  run.runUntil(2_000);
  run.intervene('server 1', { type: 'CRASH' });
  run.intervene('server 2', { type: 'CRASH' });
  run.runUntil(2_500);
  const before = tally().finished;
  run.intervene('server 1', { type: 'RESTART' });
  run.runUntil(lab.horizonMs(params));
  expect(tally().finished).toBeGreaterThan(before);
  const { loads, line } = routingOf(run.view);
  const inside = loads.reduce((sum, load) => sum + load, line.length);
  expect(tally().arrived).toBe(tally().finished + tally().broken + inside);
});
