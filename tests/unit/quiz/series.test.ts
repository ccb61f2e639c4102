import { expect, test } from 'vitest';
import { resampled, valueAt } from '#quiz/marking/series.ts';

const series = [0, 10, 20, 30, 40];

test('a series is read between its values', () => {
  expect([0, 0.125, 0.5, 1].map((share) => valueAt(series, share))).toEqual([0, 5, 20, 40]);
});

test('beside a gap it has its values and none between', () => {
  const gap = [Number.NaN, 10, 20];
  expect(valueAt(gap, 0.25)).toBeNaN();
  expect(valueAt(gap, 0.5)).toBe(10);
});

test('it is read again at the ends of other steps', () => {
  expect(resampled(series, 2)).toEqual([20, 40]);
  expect(resampled(series, 8)).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
});

test('an empty one has no value', () => {
  expect(valueAt([], 0.5)).toBeNaN();
});
