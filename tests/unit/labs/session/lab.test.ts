import { describe, expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import type { Interventions } from '#labs/define-lab.ts';
import { interventions } from '#labs/session/interventions.ts';
import { lab } from '#labs/session/lab.ts';
import type { SessionParams } from '#labs/session/params.ts';
import { presets } from '#labs/session/presets.ts';
import { Run } from '#sim/index.ts';

type Name = keyof typeof presets;
const presetNames = Object.keys(presets) as Name[];

function started(preset: Name, given: Partial<SessionParams> = {}) {
  const params = paramsOf(lab, preset, given) as SessionParams;
  const run = new Run(lab.build(params, lab.seed), { seed: lab.seed });
  const act = (name: keyof typeof interventions) =>
    run.intervene(interventions[name].node, interventions[name].event);
  return {
    params,
    run,
    read: (name: string) => lab.metrics[name]!.read(run.view),
    words: () => lab.describe(run.view, params),
    offered: () =>
      Object.entries(interventions as Interventions)
        .filter(([, spec]) => spec.available?.(run.view) ?? true)
        .map(([name]) => name),
    act,
    toEnd: () => run.runUntil(lab.horizonMs(params)),
  };
}

describe('what a session costs', () => {
  test.each([
    ['first-visit', 200],
    ['tls-1-2', 400],
    ['tls-1-3', 300],
  ] as const)('%s: the first byte comes after %d ms', (preset, timeMs) => {
    const { toEnd, read } = started(preset);
    toEnd();
    expect(read('firstByteMs')).toBe(timeMs);
    expect(read('roundTrips')).toBe(timeMs / 100);
  });

  test.each([
    ['page-of-eleven-fresh', 2200, 11],
    ['keep-alive', 1200, 1],
    ['multiplexed', 300, 1],
  ] as const)('%s: eleven objects after %d ms, over %d connections', (preset, timeMs, opened) => {
    const { toEnd, read } = started(preset);
    toEnd();
    expect(read('pageMs')).toBe(timeMs);
    expect(read('roundTrips')).toBe(timeMs / 100);
    expect(read('objectsReceived')).toBe(11);
    expect(read('connectionsOpened')).toBe(opened);
  });
});

describe('every preset', () => {
  test.each(presetNames)('%s ends on its time line with every connection closed', (preset) => {
    const { run, toEnd, read } = started(preset);
    toEnd();
    expect(read('openConnections')).toBe(0);
    expect(run.nextMs).toBe(Infinity);
  });

  test.each(presetNames)('%s gets what its user may have', (preset) => {
    const { params, toEnd, read } = started(preset);
    toEnd();
    const mayHaveIt = params.login === 'none' || params.login === 'right';
    expect(read('objectsReceived')).toBe(mayHaveIt ? params.clients * params.objects : 0);
  });

  test.each(presetNames)(
    '%s can be watched: a round trip takes two seconds at most, all a minute',
    (preset) => {
      const { params } = started(preset);
      expect(params.rttMs / lab.paceMs(params)).toBeLessThanOrEqual(2);
      // A little more for the rounding of the quotient.
      expect(lab.horizonMs(params) / lab.paceMs(params)).toBeLessThan(60.001);
    },
  );

  test.each(presetNames)('%s agrees with theory, where theory has something to say', (preset) => {
    const { params, toEnd, read } = started(preset);
    toEnd();
    for (const [name, value] of Object.entries(lab.theory(params))) expect(read(name)).toBe(value);
  });
});

test('theory is silent about crowds, failures, refused users and connections that die of boredom', () => {
  const silentAbout = (given: Partial<SessionParams>) =>
    Object.keys(lab.theory({ ...(paramsOf(lab) as SessionParams), ...given })).length === 0;
  expect(silentAbout({})).toBe(false);
  expect(silentAbout({ clients: 2 })).toBe(true);
  expect(silentAbout({ failure: 'killed' })).toBe(true);
  expect(silentAbout({ login: 'wrong' })).toBe(true);
  expect(silentAbout({ rttMs: 300, idleTimeoutMs: 300 })).toBe(true);
  expect(silentAbout({ workMs: 500, patienceMs: 600 })).toBe(true);
});

describe('metrics', () => {
  test('before the first answer there are no times', () => {
    const { read } = started('first-visit');
    expect(read('firstByteMs')).toBeUndefined();
    expect(read('pageMs')).toBeUndefined();
    expect(read('roundTrips')).toBeUndefined();
    expect(read('openConnections')).toBe(0);
  });

  test('of several clients the mean is shown', () => {
    // 50 ms apart, 120 ms of work each: they wait 0, 70, 140 and 210 ms for the process.
    const { toEnd, read } = started('several-clients');
    toEnd();
    expect(read('firstByteMs')).toBe(200 + 120 + (0 + 70 + 140 + 210) / 4);
  });

  test('of several visits the latest is shown', () => {
    const { run, read, act } = started('idle-time-out');
    run.runUntil(500);
    expect(read('firstByteMs')).toBe(200);
    act('request-again');
    run.runUntil(1000);
    expect([read('firstByteMs'), read('roundTrips')]).toEqual([100, 1]);
  });

  test('turned away, retries: a full backlog counts both', () => {
    const { toEnd, read } = started('full-backlog');
    toEnd();
    expect(read('refused')).toBeGreaterThan(0);
    expect(read('retries')).toBe(read('refused'));
  });

  test('going back and playing again gives the same numbers', () => {
    const { run, toEnd, read } = started('server-crash');
    toEnd();
    const all = () => Object.keys(lab.metrics).map(read);
    const before = all();
    run.seek(300);
    toEnd();
    expect(all()).toEqual(before);
  });
});

describe('interventions', () => {
  test('only those are offered that would do something', () => {
    const { run, offered, toEnd } = started('first-visit');
    expect(offered()).toEqual(['request-again', 'kill', 'cut-power']);
    run.runUntil(50);
    expect(offered()).toEqual(['close', 'kill', 'cut-power']);
    toEnd();
    expect(offered()).toEqual(['request-again', 'kill', 'cut-power']);
  });

  test('a user who was refused may try the right password', () => {
    const { run, offered, act, read } = started('wrong-password');
    run.runUntil(500);
    expect(offered()).toContain('log-in');
    act('log-in');
    expect(offered()).not.toContain('log-in');
    run.runUntil(1500);
    expect(read('objectsReceived')).toBe(1);
  });

  test('the server is killed, or loses its power, and comes back', () => {
    const { run, offered, act, read } = started('server-at-work');
    run.runUntil(200);
    act('kill');
    expect(offered()).toEqual(['close', 'cut-power', 'restart']);
    act('cut-power');
    expect(offered()).toEqual(['close', 'restart']);
    act('restart');
    expect(offered()).toEqual(['close', 'kill', 'cut-power']);
    run.runUntil(5000);
    expect(read('objectsReceived')).toBe(1);
  });

  test('who closes gets nothing more', () => {
    const { run, act, read, words } = started('keep-alive');
    run.runUntil(450);
    act('close');
    run.runUntil(2000);
    expect(read('objectsReceived')).toBe(3);
    expect(read('openConnections')).toBe(0);
    expect(words()).toContain('has no connection');
  });
});
