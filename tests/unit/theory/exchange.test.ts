import { expect, test } from 'vitest';
import { busyPeerShare, leastExchangeSeconds } from '#theory/exchange.ts';
import { evaluateTheory } from '#theory/registry.ts';

test('what is lacking, over all up-links: the third term of the bound', () => {
  // N = 1000, F = 15 Gbit, u_s = 30 Mb/s, u = 0.7 Mb/s: 20,548 s.
  const bytes = (1_000 * 15e9) / 8;
  expect(leastExchangeSeconds(bytes, 30e6 + 1_000 * 0.7e6)).toBeCloseTo(20_548, 0);
  expect(leastExchangeSeconds(bytes, 30e6 + 500 * 0.7e6)).toBeCloseTo(39_474, 0);
});

test('with eight peers as fast as the seed, eight ninths come from peers', () => {
  expect(busyPeerShare(8, 1)).toBeCloseTo(8 / 9, 12);
  expect(evaluateTheory('busyPeerShare', { peersUpBps: 0, sourceUpBps: 1 })).toBe(0);
  expect(evaluateTheory('leastExchangeSeconds', { lackedBytes: 1, totalUpBps: 8 })).toBe(1);
});
