import { describe, expect, test } from 'vitest';
import { defaultsOf } from '#labs/params.ts';
import { modelOf } from '#labs/queue/model.ts';
import { offeredLoad, params, type QueueParams } from '#labs/queue/params.ts';
import { presets } from '#labs/queue/presets.ts';
import { warmUpMs } from '#labs/queue/warm-up.ts';
import { recommendedWarmUpServiceTimes } from '#theory/run-length.ts';

function valuesOf(given: Partial<QueueParams>): QueueParams {
  return { ...defaultsOf(params), ...given };
}

describe('what theory says', () => {
  test('without a limit it is M/M/1: 50 ms at 80 requests a second', () => {
    expect(modelOf(valuesOf({})).timeInSystemMs).toBeCloseTo(50, 9);
  });

  test('with constant service it is M/D/1: 55 ms at 90 requests a second', () => {
    const values = valuesOf({ clients: 45, service: 'constant' });
    expect(modelOf(values).timeInSystemMs).toBeCloseTo(55, 9);
  });

  test('ten workers: 16.7 ms; with a limit of ten places: 19% refused at ρ = 1.2', () => {
    const ten = valuesOf({ clients: 90, requestsPerSecondEach: 10, workers: 10 });
    expect(modelOf(ten).timeInSystemMs).toBeCloseTo(16.69, 2);
    expect(modelOf(valuesOf({ clients: 60, places: 10 })).refusedShare).toBeCloseTo(0.19259, 5);
  });

  test('an endless queue in overload has rates, but no mean time', () => {
    expect(modelOf(valuesOf({ clients: 60 }))).toEqual({
      utilisation: 1,
      throughputPerSecond: 100,
      refusedShare: 0,
    });
  });

  test('where no formula is known it says only what follows from the rates', () => {
    const pooled = valuesOf({ clients: 80, workers: 2, service: 'constant' });
    expect(modelOf(pooled)).toEqual({
      utilisation: 0.8,
      throughputPerSecond: 160,
      refusedShare: 0,
    });
    expect(modelOf(valuesOf({ service: 'constant', places: 10 }))).toEqual({});
  });
});

describe('presets', () => {
  test.each([
    ['calm', 0.5],
    ['busy', 0.8],
    ['nearly-full', 0.9],
    ['on-the-edge', 0.95],
    ['constant-service', 0.9],
    ['overloaded', 1.2],
    ['long-backlog', 1.2],
    ['no-limit', 1.2],
    ['ten-workers', 0.9],
  ] as const)('%s has ρ = %d', (name, load) => {
    expect(offeredLoad(valuesOf(presets[name].params))).toBeCloseTo(load, 12);
  });

  test('every value lies in the range of its slider', () => {
    for (const [name, { params: given }] of Object.entries(presets)) {
      for (const [key, value] of Object.entries(given)) {
        const param = params[key as keyof typeof params];
        if (param.kind !== 'number' || typeof value !== 'number') continue;
        expect(value, `${name}: ${key}`).toBeGreaterThanOrEqual(param.min);
        expect(value, `${name}: ${key}`).toBeLessThanOrEqual(param.max);
      }
    }
  });
});

describe('the warm-up', () => {
  test('for M/M/1 it is the rule 10/(1−√ρ)² service times', () => {
    const services = warmUpMs(valuesOf({ clients: 45 })) / 10;
    expect(Math.abs(services - recommendedWarmUpServiceTimes(0.9))).toBeLessThan(0.1);
  });

  test('a limit makes even an overloaded queue forget, the smaller the sooner', () => {
    const at = (places: number) => warmUpMs(valuesOf({ clients: 50, places }));
    expect(at(10)).toBeLessThan(at(100));
    expect(at(100)).toBeLessThan(Infinity);
  });

  test('it is never shorter than ten services', () => {
    const values = valuesOf({ clients: 1, requestsPerSecondEach: 0.1, workers: 20 });
    expect(warmUpMs(values)).toBe(100);
  });

  test('an endless queue in overload has none: nothing is ever forgotten', () => {
    expect(warmUpMs(valuesOf({ clients: 60 }))).toBe(0);
  });
});
