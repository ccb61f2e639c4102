/** Overlays, against values computed apart. */
import { expect, test } from 'vitest';
import {
  blindStretch,
  pathDelay,
  ringHops,
  ringHopsOver,
  ringHopsToOthers,
  starStress,
  stretch,
} from '#theory/overlays.ts';
import { evaluateTheory } from '#theory/registry.ts';

test.each([
  [64, 3],
  [1024, 5],
  [4096, 6],
])('a full ring of %d: %d hops on average', (peers, hops) => {
  expect(ringHops(peers)).toBeCloseTo(hops, 12);
});

test('the mean is that of the ones in all distances', () => {
  for (const peers of [2, 8, 32, 1024]) {
    const sum = Array.from({ length: peers }, (_, d) => ringHopsOver(d)).reduce((a, b) => a + b);
    expect(sum / peers).toBeCloseTo(ringHops(peers), 12);
    expect(sum / (peers - 1)).toBeCloseTo(ringHopsToOthers(peers), 12);
  }
});

test('27 is 16 + 8 + 2 + 1: four hops', () => {
  expect(ringHopsOver(27)).toBe(4);
});

test('blind neighbours stretch by the hops; a star loads its source’s cable N times', () => {
  expect(blindStretch(ringHops(1024))).toBe(5);
  expect(starStress(1023)).toBe(1023);
});

test('delays of hops add up; stretch is how often the direct delay goes into them', () => {
  expect(pathDelay([30, 35, 25])).toBe(90);
  expect(stretch(90, 20)).toBe(4.5);
});

test('all of it can be called by name', () => {
  expect(evaluateTheory('overlayRingHops', { peers: 1024 })).toBe(5);
  expect(evaluateTheory('overlayRingHopsToOthers', { peers: 32 })).toBeCloseTo(80 / 31, 12);
  expect(evaluateTheory('overlayRingHopsOver', { distance: 27 })).toBe(4);
  expect(evaluateTheory('overlayBlindStretch', { hops: 5 })).toBe(5);
  expect(evaluateTheory('overlayThreeHopsMs', { firstMs: 30, secondMs: 35, thirdMs: 25 })).toBe(90);
  expect(evaluateTheory('overlayStretch', { overlayMs: 90, directMs: 20 })).toBe(4.5);
  expect(evaluateTheory('overlayStarStress', { receivers: 31 })).toBe(31);
});
