import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { TheoryError } from '#theory/theory-error.ts';

const sourceIds = (parse(readFileSync('content/sources.yaml', 'utf8')) as { id: string }[]).map(
  ({ id }) => id,
);

function refusal(name: string, args: Record<string, number>): string {
  try {
    evaluateTheory(name, args);
  } catch (error) {
    if (error instanceof TheoryError) return `${error.message} | ${error.hint}`;
    throw error;
  }
  return 'no error';
}

describe('asking by name', () => {
  test.each([
    ['mm1TimeInSystemMs', { arrivalsPerSecond: 90, servedPerSecond: 100 }, 100],
    ['mm1NumberInSystem', { arrivalsPerSecond: 80, servedPerSecond: 100 }, 4],
    ['md1WaitingTimeMs', { arrivalsPerSecond: 0.9, servedPerSecond: 1 }, 4500],
    ['mmcTimeInSystemMs', { arrivalsPerSecond: 1.8, servedPerSecond: 1, workers: 2 }, 5263.16],
    ['mm1kRefusedShare', { arrivalsPerSecond: 1.2, servedPerSecond: 1, places: 10 }, 0.19259],
    [
      'mmckRefusedShare',
      { arrivalsPerSecond: 3.6, servedPerSecond: 1, workers: 4, places: 8 },
      0.0966,
    ],
    [
      'mm1TimeInSystemPercentileMs',
      { arrivalsPerSecond: 90, servedPerSecond: 100, percent: 95 },
      299.57,
    ],
    ['offeredUtilisation', { arrivalsPerSecond: 90, servedPerSecond: 10, workers: 10 }, 0.9],
    ['overloadRefusedShare', { load: 1.2 }, 1 / 6],
    [
      'overloadNumberInSystem',
      { arrivalsPerSecond: 120, servedPerSecond: 100, workers: 1, seconds: 600 },
      12_000,
    ],
    ['erlangBRefusedShare', { workers: 10, offeredErlangs: 10 }, 0.2146],
    ['erlangCWaitingShare', { workers: 10, offeredErlangs: 8 }, 0.4092],
    ['littleNumberInSystem', { throughputPerSecond: 80, timeInSystemMs: 50 }, 4],
    ['numberInSystemAsymptoticVariance', { load: 0.5 }, 24],
    ['recommendedServiceTimes', { load: 0.5, relativeError: 0.05 }, 9600],
    ['recommendedWarmUpServiceTimes', { load: 0.25 }, 40],
    ['tls12HandshakeMs', { rttMs: 100 }, 300],
    ['quicHandshakeMs', { rttMs: 100 }, 100],
    ['httpFirstByteMs', { rttMs: 100 }, 200],
    ['tls12FirstByteMs', { rttMs: 100 }, 400],
    ['tls13FirstByteMs', { rttMs: 100 }, 300],
    ['quicZeroRttFirstByteMs', { rttMs: 100 }, 100],
    ['httpFreshPageMs', { rttMs: 100, objects: 11 }, 2200],
    ['httpPersistentPageMs', { rttMs: 100, objects: 11 }, 1200],
    ['httpMultiplexedPageMs', { rttMs: 100, objects: 11 }, 300],
  ])('%s(%o) is %d', (name, args, value) => {
    expect(evaluateTheory(name, args) / value).toBeCloseTo(1, 3);
  });

  test('below capacity an endless queue refuses nobody', () => {
    expect(evaluateTheory('overloadRefusedShare', { load: 0.5 })).toBe(0);
  });

  test('every formula names a source of the course, its unit and what it gives', () => {
    for (const [name, { source, description, unit }] of Object.entries(theoryFunctions)) {
      expect(sourceIds, name).toContain(source);
      expect(description, name).toMatch(/\.$/);
      expect(name.endsWith('Ms'), name).toBe(unit === 'ms');
    }
  });
});

describe('what it refuses, in words', () => {
  test('an unknown formula, with near names', () => {
    expect(refusal('mm1TimeInSytemMs', {})).toMatch(
      /^There is no formula "mm1TimeInSytemMs"\. \| Did you mean mm1TimeInSystemMs/,
    );
    expect(refusal('entropy', {})).toMatch(/names them all/);
    expect(refusal('toString', {})).toMatch(/There is no formula "toString"/);
  });

  test('an unknown argument', () => {
    expect(refusal('httpFirstByteMs', { rtt: 100 })).toBe(
      'httpFirstByteMs has no argument "rtt". | It takes rttMs.',
    );
  });

  test('a missing argument', () => {
    expect(refusal('mm1TimeInSystemMs', { arrivalsPerSecond: 1 })).toBe(
      'mm1TimeInSystemMs needs "servedPerSecond". | It takes arrivalsPerSecond, servedPerSecond.',
    );
  });

  test.each([
    [
      'a half worker',
      'mmcTimeInSystemMs',
      { arrivalsPerSecond: 1, servedPerSecond: 1, workers: 2.5 },
      'Give workers as a whole number from 1 to 10000 (workers).',
    ],
    [
      'a negative round trip',
      'httpFirstByteMs',
      { rttMs: -1 },
      'Give rttMs as a number of at least 0 (ms).',
    ],
    ['not a number', 'httpFirstByteMs', { rttMs: Number.NaN }, 'a number of at least 0'],
    ['zero load', 'overloadRefusedShare', { load: 0 }, 'Give load as a number of at least 1e-9.'],
  ])('%s', (_, name, args, hint) => {
    expect(refusal(name, args)).toContain(hint);
  });

  test('a queue without a steady state', () => {
    expect(refusal('mm1TimeInSystemMs', { arrivalsPerSecond: 120, servedPerSecond: 100 })).toBe(
      'No steady state: 120 arrivals per second meet a capacity of 100, ' +
        'so an endless queue grows for ever. | ' +
        'Use fewer than 100 arrivals per second, or a model with a limited number of places.',
    );
    expect(refusal('erlangCWaitingShare', { workers: 2, offeredErlangs: 2 })).toMatch(
      /^No steady state/,
    );
  });
});
