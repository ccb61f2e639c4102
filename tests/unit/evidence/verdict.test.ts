import { expect, test } from 'vitest';
import { agrees, toleranceText } from '../../../src/evidence/verdict.ts';
import type { Tolerance } from '../../../src/evidence/comparison.ts';

const simulated = (mean: number, stderr = 0) => ({ mean, stderr });

test.each<[Tolerance, number, number, boolean]>([
  [{ kind: 'exact' }, 10 + 1e-10, 10, true],
  [{ kind: 'exact' }, 10 + 1e-6, 10, false],
  [{ kind: 'exact', within: 1e-3 }, 10.009, 10, true],
  [{ kind: 'relative', share: 0.05 }, 10.5, 10, true],
  [{ kind: 'relative', share: 0.05 }, 10.51, 10, false],
  [{ kind: 'absolute', distance: 0.1 }, 2.9, 3, true],
  [{ kind: 'absolute', distance: 0.1 }, 2.8, 3, false],
  [{ kind: 'at-least' }, 9.9, 10, false],
  [{ kind: 'at-least' }, 1000, 10, true],
  [{ kind: 'at-least', share: 0.1 }, 11.1, 10, false],
  [{ kind: 'at-most' }, 10.1, 10, false],
  [{ kind: 'at-most' }, 1, 10, true],
])('%o: %d against %d is %s', (tolerance, mean, theory, expected) => {
  expect(agrees(simulated(mean), theory, tolerance)).toBe(expected);
});

test('standard errors are those of the simulation', () => {
  const tolerance = { kind: 'standard-errors', times: 3 } as const;
  expect(agrees(simulated(10.29, 0.1), 10, tolerance)).toBe(true);
  expect(agrees(simulated(10.31, 0.1), 10, tolerance)).toBe(false);
  expect(agrees(simulated(10.01, 0), 10, tolerance)).toBe(false);
});

test('a figure that is not a number agrees with nothing', () => {
  for (const kind of ['exact', 'at-least', 'at-most'] as const) {
    expect(agrees(simulated(Number.NaN), 10, { kind })).toBe(false);
  }
});

test('a tolerance is told in words', () => {
  expect(toleranceText({ kind: 'relative', share: 0.05 })).toBe('within 5%');
  expect(toleranceText({ kind: 'at-least', share: 0.1 })).toBe('never below, at most 10% above');
});
