/** How long to run, against values computed apart. */
import { expect, test } from 'vitest';
import {
  numberInSystemAsymptoticVariance,
  recommendedServiceTimes,
  recommendedWarmUpServiceTimes,
} from '#theory/run-length.ts';

test.each([
  [0.5, 24],
  [0.9, 34_200],
])('the asymptotic variance at ρ = %d is %d', (load, variance) => {
  expect(numberInSystemAsymptoticVariance(load)).toBeCloseTo(variance, 6);
});

test.each([
  [0.5, 9_600],
  [0.8, 45_000],
  [0.9, 169_000],
  [0.95, 657_000],
  [0.99, 16_000_000],
])('a 5%% standard error at ρ = %d takes about %d service times', (load, length) => {
  expect(recommendedServiceTimes(load, 0.05) / length).toBeCloseTo(1, 1.5);
});

test('the warm-up grows as 10/(1−√ρ)²', () => {
  expect(recommendedWarmUpServiceTimes(0.25)).toBe(40);
  expect(recommendedWarmUpServiceTimes(0.9)).toBeCloseTo(3797, 0);
});

test.each([0, 1, 1.2])('a load of %d has no run length', (load) => {
  expect(() => recommendedServiceTimes(load, 0.05)).toThrow(`A load of ${load} has no run length`);
  expect(() => recommendedWarmUpServiceTimes(load)).toThrow(`A load of ${load} has no run length`);
});
