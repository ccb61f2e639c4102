/** Values computed apart: what failures leave of a network, and of copies with a common cause. */
import { describe, expect, test } from 'vitest';
import {
  breakingShare,
  replicatedAvailability,
  sharedCauseAvailability,
} from '#theory/availability.ts';
import { halvingShare, largestPiece, regularDegrees, uniformDegrees } from '#theory/percolation.ts';
import { evaluateTheory } from '#theory/registry.ts';

const uniform = uniformDegrees(4);
const regular = regularDegrees(4);

describe('largest piece ÷ survivors, four links each on average', () => {
  test.each([
    [0.5, 0.79, 0.85],
    [0.6, 0.62, 0.54],
    [0.7, 0.34, 0.04],
    [0.8, 0.02, 0.01],
  ])(
    'a share of %d fails at random: %d if linked at random, %d if all have four',
    (f, er, even) => {
      // The figures are those of one network of 10,000; near the threshold chance has most to say.
      expect(Math.abs(largestPiece(uniform, f, 'random') - er)).toBeLessThan(0.05);
      expect(Math.abs(largestPiece(regular, f, 'random') - even)).toBeLessThan(0.05);
    },
  );

  test.each([
    [0.05, 0.96],
    [0.1, 0.94],
    [0.18, 0.88],
    [0.28, 0.65],
  ])('the best linked %d fail: %d', (f, expected) => {
    expect(Math.abs(largestPiece(uniform, f, 'attack') - expected)).toBeLessThan(0.025);
  });

  test('an attack on a network without hubs is a random failure', () => {
    for (const f of [0.1, 0.5, 0.62]) {
      expect(largestPiece(regular, f, 'attack')).toBeCloseTo(largestPiece(regular, f, 'random'), 9);
    }
  });

  test('nothing lost, all but the unlinked in one piece; all lost, none', () => {
    // S = 1 − e^(−4S)
    expect(largestPiece(uniform, 0, 'random')).toBeCloseTo(0.980_17, 4);
    expect(largestPiece(regular, 0, 'random')).toBe(1);
    expect(largestPiece(uniform, 1, 'random')).toBe(0);
  });

  test('vanishes at the threshold of Cohen and others, and is there just below it', () => {
    for (const [degrees, threshold] of [
      [uniform, breakingShare(4, 20)],
      [regular, breakingShare(4, 16)],
    ] as const) {
      expect(largestPiece(degrees, threshold + 0.02, 'random')).toBeLessThan(1e-3);
      expect(largestPiece(degrees, threshold - 0.02, 'random')).toBeGreaterThan(0.05);
    }
  });
});

test('half of the survivors hang together until 1 − 2 ln 2/⟨k⟩ have failed', () => {
  expect(halvingShare(uniform, 'random')).toBeCloseTo(1 - Math.log(2) / 2, 6);
  expect(evaluateTheory('halvingShareUniform', { meanDegree: 4 })).toBeCloseTo(0.653, 3);
  expect(halvingShare(regular, 'random')).toBeCloseTo(0.6075, 3);
});

describe('copies with a common cause', () => {
  test('ten copies at a = 0.5, all down together a tenth of the time: at most nine tenths', () => {
    const shared = sharedCauseAvailability(0.5, 10, 10, 0.1);
    expect(shared).toBeCloseTo(0.9 * (1 - (4 / 9) ** 10), 12);
    expect(shared).toBeLessThan(0.9);
    expect(replicatedAvailability(0.5, 10)).toBeGreaterThan(0.999);
  });

  test('without a common cause, or with nobody who shares it, they are independent', () => {
    const independent = replicatedAvailability(0.3, 10);
    expect(sharedCauseAvailability(0.3, 10, 10, 0)).toBeCloseTo(independent, 12);
    expect(sharedCauseAvailability(0.3, 10, 0, 0.2)).toBeCloseTo(independent, 12);
  });

  test('other software on half of them makes up for nearly all of it', () => {
    expect(sharedCauseAvailability(0.5, 10, 5, 0.1)).toBeCloseTo(0.9964, 3);
  });

  test('a single copy is there as often as before', () => {
    expect(sharedCauseAvailability(0.5, 1, 1, 0.1)).toBeCloseTo(0.5, 12);
  });
});
