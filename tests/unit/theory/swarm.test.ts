/** Swarms, against values computed apart. */
import { expect, test } from 'vitest';
import {
  contributorAdvantage,
  contributorRate,
  fewestRounds,
  fewestSeconds,
  freeRiderRate,
  roundsAlone,
  steadySwarm,
} from '#theory/swarm.ts';

test.each([
  [1, 7],
  [10, 16],
  [100, 106],
])('100 peers need at least %d pieces + 6 rounds', (pieces, rounds) => {
  expect(fewestRounds(100, pieces)).toBe(rounds);
});

test.each([
  [1, 7],
  [10, 1.6],
  [100, 1.06],
])('in %d pieces, a file of one second reaches 100 peers in %d s', (pieces, seconds) => {
  expect(fewestSeconds(100, pieces, 1)).toBeCloseTo(seconds, 9);
});

test('one source alone needs a round for each piece of each peer', () => {
  expect(roundsAlone(100, 100)).toBe(10_000);
});

test.each([0, 0.25, 0.5, 0.9])('with %d of free riders, bytes are conserved', (share) => {
  const taken = share * freeRiderRate(share, 100) + (1 - share) * contributorRate(share, 100);
  expect(taken).toBeCloseTo((1 - share) * 100, 9);
  expect(contributorRate(share, 100) / freeRiderRate(share, 100)).toBeCloseTo(
    contributorAdvantage(share),
    9,
  );
});

test('a contributor gets four times a free rider’s share, five times among a quarter of them', () => {
  expect(contributorAdvantage(0)).toBe(4);
  expect(contributorAdvantage(0.25)).toBe(5);
  expect(() => contributorAdvantage(1)).toThrow(/nobody downloads/);
});

test.each([
  [
    { arrivals: 1, abort: 0, download: 2, upload: 1, effectiveness: 1, seedLeaving: 2 },
    0.5,
    0.5,
    0.5,
  ],
  [{ arrivals: 4, abort: 0, download: 2, upload: 1, effectiveness: 1, seedLeaving: 2 }, 2, 2, 0.5],
  [
    { arrivals: 2, abort: 0.1, download: 2, upload: 1, effectiveness: 1, seedLeaving: 2 },
    0.9524,
    0.9524,
    0.4762,
  ],
  [
    { arrivals: 1, abort: 0, download: 10, upload: 1, effectiveness: 0.5, seedLeaving: 1.25 },
    0.4,
    0.8,
    0.4,
  ],
])('the fluid model settles at %o', (rates, leechers, seeds, downloadTime) => {
  const steady = steadySwarm(rates);
  expect(steady.leechers).toBeCloseTo(leechers, 4);
  expect(steady.seeds).toBeCloseTo(seeds, 4);
  expect(steady.downloadTime).toBeCloseTo(downloadTime, 4);
});
