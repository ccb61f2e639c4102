import { describe, expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import type { Interventions } from '#labs/define-lab.ts';
import { interventions } from '#labs/queue/interventions.ts';
import { lab } from '#labs/queue/lab.ts';
import { lineOf } from '#labs/queue/metrics.ts';
import type { QueueParams } from '#labs/queue/params.ts';
import { inside } from '#machines/queue-server-line.ts';
import { Run } from '#sim/index.ts';

function started(preset: string, given: Partial<QueueParams> = {}) {
  const params = paramsOf(lab, preset, given) as QueueParams;
  const run = new Run(lab.build(params, 1), { seed: 1 });
  const read = (name: string) => lab.metrics[name]!.read(run.view);
  const words = () => lab.describe(run.view, params);
  const act = (name: keyof typeof interventions) =>
    run.intervene(interventions[name].node, interventions[name].event);
  return { params, run, read, words, act };
}

describe('metrics', () => {
  test('before anything has happened there is nothing to measure', () => {
    const { read } = started('busy');
    expect(read('timeInSystemMs')).toBeUndefined();
    expect(read('refusedShare')).toBeUndefined();
    expect(read('numberInSystem')).toBeUndefined();
    expect(read('numberNow')).toBe(0);
  });

  test('reading a metric at any time changes nothing', () => {
    const often = started('busy');
    for (let atMs = 0; atMs <= 1000; atMs += 7) {
      often.run.runUntil(atMs);
      often.read('numberInSystem');
    }
    const once = started('busy');
    once.run.runUntil(1000);
    often.run.runUntil(1000);
    expect(often.read('numberInSystem')).toBe(once.read('numberInSystem'));
  });

  test('the mean number is the area under the number now', () => {
    const { run, read } = started('nearly-full');
    let area = 0;
    while (run.nowMs < 500) {
      const [fromMs, number] = [run.nowMs, read('numberNow')!];
      run.runUntil(Math.min(500, run.nextMs));
      area += number * (run.nowMs - fromMs);
    }
    expect(read('numberInSystem')).toBeCloseTo(area / 500, 9);
  });

  test('mean time is waiting plus service, once all are served', () => {
    const { run, read, act } = started('constant-service');
    run.runUntil(5000);
    act('stop');
    run.runUntil(20_000);
    expect(read('timeInSystemMs')).toBeCloseTo(read('waitingTimeMs')! + 10, 9);
  });

  test('going back and playing again gives the same numbers', () => {
    const { run, read } = started('overloaded');
    run.runUntil(4000);
    const first = [read('timeInSystemMs'), read('refusedShare'), read('utilisation')];
    run.seek(1000);
    run.seek(4000);
    expect([read('timeInSystemMs'), read('refusedShare'), read('utilisation')]).toEqual(first);
  });
});

describe('what the reader may do', () => {
  test('every intervention is possible only when it would do something', () => {
    const { run, act } = started('busy');
    const possible = () =>
      Object.entries(interventions as Interventions)
        .filter(([, { available }]) => available?.(run.view) ?? true)
        .map(([name]) => name);
    expect(possible()).toEqual(['double', 'stop', 'add-worker', 'crash']);
    act('double');
    act('add-worker');
    act('crash');
    run.runUntil(0);
    expect(possible()).toEqual(['calm', 'stop', 'add-worker', 'remove-worker', 'restart']);
  });
});

describe('the scene in words', () => {
  test('at the start', () => {
    expect(started('busy').words()).toBe(
      'The worker is idle, nobody waits. No request has come yet.',
    );
  });

  test('with several workers, a full house and refusals', () => {
    const { run, words } = started('overloaded', { workers: 2, places: 3, clients: 200 });
    while (run.view.snapshot('server').value !== 'full' || run.nowMs < 300) run.step();
    const { finished, refused, arrived } = run.view.tally;
    expect(inside(lineOf(run.view))).toBe(3);
    expect(words()).toBe(
      'Both workers are busy, 1 request waits and every one of the 3 places is taken. ' +
        `Of ${arrived} requests so far: ${finished} answered, ${refused} refused.`,
    );
  });

  test('after a crash', () => {
    const { run, words, act } = started('nearly-full');
    run.runUntil(1000);
    const lost = inside(lineOf(run.view));
    act('crash');
    expect(lost).toBeGreaterThan(0);
    expect(words()).toMatch(
      new RegExp(`^The server is down\\. Of .* answered, ${lost} lost in a crash\\.$`),
    );
  });
});
