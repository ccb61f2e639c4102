import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bindingTerm,
  clientServerSeconds,
  clientServerTerms,
  peerToPeerSeconds,
  peerToPeerTerms,
  type Distribution,
} from '#theory/distribution.ts';
import { evaluateTheory } from '#theory/registry.ts';

/** The textbook’s figure: F/u is an hour, u_s = 10u, down-links wide. */
const hours = (readers: number): Distribution => ({
  fileMbit: 3_600,
  readers,
  serverUpMbps: 10,
  readersUpMbps: readers,
  slowestDownMbps: 10,
});

test.each([
  [1, 0.1, 0.1],
  [10, 1, 0.5],
  [30, 3, 0.75],
  [100, 10, 0.909],
  [1_000, 100, 0.99],
  [1_000_000, 100_000, 1],
])('%i readers: %d h from a server, %d h among peers', (readers, server, peers) => {
  expect(clientServerSeconds(hours(readers)) / 3600).toBeCloseTo(server, 9);
  expect(peerToPeerSeconds(hours(readers)) / 3600).toBeCloseTo(peers, 3);
});

/** The textbook’s problem: 15 Gbit, u_s = 30, d = 2 Mbit/s (check 2). */
const problem = { fileMbit: 15_000, serverUpMbps: 30, slowestDownMbps: 2 };

describe('15 Gbit from 30 Mbit/s to readers with 2 Mbit/s down', () => {
  test.each([
    [10, 7_500],
    [100, 50_000],
    [1_000, 500_000],
  ])('client-server, %i readers: %i s', (readers, seconds) => {
    expect(evaluateTheory('clientServerSeconds', { ...problem, readers })).toBe(seconds);
  });

  test.each([
    [0.3, 10, 7_500],
    [0.3, 100, 25_000],
    [0.3, 1_000, 45_455],
    [0.7, 10, 7_500],
    [0.7, 100, 15_000],
    [0.7, 1_000, 20_548],
    [2, 1_000, 7_500],
  ])('peers with %d Mbit/s up, %i of them: %i s', (readerUpMbps, readers, seconds) => {
    const args = { ...problem, readers, readerUpMbps, freeRiderShare: 0 };
    expect(Math.round(evaluateTheory('peerToPeerSeconds', args))).toBe(seconds);
  });

  test.each([
    [0, 20_548],
    [0.25, 27_027],
    [0.5, 39_474],
    [0.7, 62_500],
    [0.9, 150_000],
    [1, 500_000],
  ])('a share of %d free riders among 1,000: %i s', (freeRiderShare, seconds) => {
    const args = { ...problem, readers: 1_000, readerUpMbps: 0.7, freeRiderShare };
    expect(Math.round(evaluateTheory('peerToPeerSeconds', args))).toBe(seconds);
  });
});

test('the textbook’s five unlike readers: a tie, because the slowest down-link binds both', () => {
  const five = {
    fileMbit: 10_000,
    readers: 5,
    serverUpMbps: 69,
    readersUpMbps: 24 + 25 + 21 + 11 + 24,
    slowestDownMbps: 11,
  };
  expect(clientServerSeconds(five)).toBeCloseTo(909.09, 2);
  expect(peerToPeerSeconds(five)).toBe(clientServerSeconds(five));
  expect(clientServerTerms(five).serverUp).toBeCloseTo(724.6, 1);
  expect(peerToPeerTerms(five).sourceUp).toBeCloseTo(144.9, 1);
  expect(peerToPeerTerms(five).allUp).toBeCloseTo(287.4, 1);
  expect(bindingTerm(clientServerTerms(five))).toBe('slowestDown');
  expect(bindingTerm(peerToPeerTerms(five))).toBe('slowestDown');
});

const positive = fc.double({ min: 0.01, max: 1e4, noNaN: true });

test('peers are never slower than a server of the same up-link, whatever the links', () => {
  fc.assert(
    fc.property(
      fc.record({
        fileMbit: positive,
        readers: fc.integer({ min: 1, max: 10_000 }),
        serverUpMbps: positive,
        readersUpMbps: fc.double({ min: 0, max: 1e6, noNaN: true }),
        slowestDownMbps: positive,
      }),
      (distribution) => {
        const [server, peers] = [
          clientServerSeconds(distribution),
          peerToPeerSeconds(distribution),
        ];
        expect(peers).toBeLessThanOrEqual(server * (1 + 1e-12));
      },
    ),
  );
});

describe('each bound by itself', () => {
  const { fileMbit, serverUpMbps, slowestDownMbps } = problem;
  const readers = 100;
  const peers = { readerUpMbps: 0.7, freeRiderShare: 0 };

  test('is what its formula says', () => {
    const value = evaluateTheory;
    expect(value('serverUpBoundSeconds', { fileMbit, readers, serverUpMbps })).toBe(50_000);
    expect(value('slowestDownBoundSeconds', { fileMbit, slowestDownMbps })).toBe(7_500);
    expect(value('sourceUpBoundSeconds', { fileMbit, serverUpMbps })).toBe(500);
    expect(value('allUpBoundSeconds', { fileMbit, readers, serverUpMbps, ...peers })).toBeCloseTo(
      15_000,
      6,
    );
  });

  test('binds a server from u_s/d readers on', () => {
    const full = evaluateTheory('readersThatFillServer', { serverUpMbps, slowestDownMbps });
    expect(full).toBe(15);
    const secondsFor = (count: number) =>
      evaluateTheory('clientServerSeconds', { ...problem, readers: count });
    expect(secondsFor(full)).toBe(secondsFor(1));
    expect(secondsFor(full + 1)).toBeGreaterThan(secondsFor(full));
  });

  test('levels off at F/u among ever more peers', () => {
    const limit = evaluateTheory('manyPeersSeconds', { fileMbit, readerUpMbps: 0.7 });
    const crowd = { fileMbit, readers: 1_000_000, serverUpMbps, ...peers };
    expect(evaluateTheory('allUpBoundSeconds', crowd)).toBeLessThan(limit);
    expect(evaluateTheory('allUpBoundSeconds', crowd)).toBeGreaterThan(0.999 * limit);
  });
});
