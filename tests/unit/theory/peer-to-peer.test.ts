/** Floods, copies, gossip, NAT, cost and fakes, against values computed apart. */
import { describe, expect, test } from 'vitest';
import {
  breakingShare,
  downtimeHoursPerYear,
  indexedAvailability,
  replicasNeeded,
  replicatedAvailability,
} from '#theory/availability.ts';
import {
  meanShareRatio,
  offloadedEgressCost,
  peerShareOfTraffic,
  serverEgressCost,
  uploadPerPeerGb,
} from '#theory/cost.ts';
import { fullFloodMessages, treeReachBound } from '#theory/flooding.ts';
import { oneShotReach, pushRounds, rumourResidue } from '#theory/gossip.ts';
import { directShare, relayedShare } from '#theory/reachability.ts';
import { evaluateTheory } from '#theory/registry.ts';
import {
  allReplicasHostile,
  merkleProofHashes,
  overtakingProbability,
  sybilShare,
} from '#theory/sybil.ts';

test.each([
  [0.7, 0, 0.51],
  [0.7, 0.82, 0.912],
  [0.7, 0.64, 0.824],
  [0.7, 0.7, 0.853],
  [0.9, 0.82, 0.854],
  [0.9, 0.64, 0.708],
  [0.9, 0.7, 0.757],
])('with %d behind a NAT and punching %d, %d of the pairs connect directly', (p, h, expected) => {
  expect(directShare(p, h)).toBeCloseTo(expected, 3);
  expect(directShare(p, h) + relayedShare(p, h)).toBeCloseTo(1, 12);
});

test('a flood of degree 4 reaches at most 4, 16, 52 … 4,372 hosts', () => {
  const reach = [1, 2, 3, 4, 5, 6, 7].map((ttl) => treeReachBound(4, ttl));
  expect(reach).toEqual([4, 16, 52, 160, 484, 1456, 4372]);
  expect(treeReachBound(3, 7)).toBe(381);
  expect(treeReachBound(8, 7)).toBe(1_098_056);
  expect(treeReachBound(8, 8)).toBe(7_686_400);
});

test('a full flood of 10,000 hosts of degree 4 takes 30,001 messages', () => {
  expect(fullFloodMessages(10_000, 20_000)).toBe(30_001);
});

describe('availability', () => {
  test.each([
    [0.3, 2, 0.51],
    [0.3, 10, 0.972],
    [0.3, 20, 0.9992],
    [0.5, 7, 0.9922],
    [0.5, 10, 0.99902],
    [0.9, 3, 0.999],
    [0.99, 2, 0.9999],
  ])('a = %d, %d copies: %d', (a, k, expected) => {
    expect(Math.abs(replicatedAvailability(a, k) - expected)).toBeLessThan(5e-4);
  });

  test.each([
    [0.3, 20],
    [0.5, 10],
    [0.8, 5],
    [0.9, 3],
    [0.99, 2],
  ])('99.9%% at a = %d takes %d copies', (a, k) => {
    expect(replicasNeeded(a, 0.999)).toBe(k);
  });

  test('an index in front caps the whole', () => {
    expect(indexedAvailability(0.99, 0.3, 10)).toBeCloseTo(0.962, 3);
    expect(indexedAvailability(0.99, 0.3, 1000)).toBeLessThanOrEqual(0.99);
  });

  test('99.9%% are down for 8.77 hours a year', () => {
    expect(downtimeHoursPerYear(0.999)).toBeCloseTo(8.77, 2);
  });

  test('a random graph of mean degree 4 breaks at 3/4, a 4-regular one at 2/3', () => {
    expect(breakingShare(4, 20)).toBeCloseTo(0.75, 12);
    expect(breakingShare(4, 16)).toBeCloseTo(2 / 3, 12);
  });
});

describe('gossip', () => {
  test.each([
    [100, 12.3],
    [1000, 18.1],
    [10_000, 23.6],
  ])('%d hosts know after about %d rounds', (hosts, rounds) => {
    expect(Math.abs(pushRounds(hosts) - rounds)).toBeLessThan(0.3);
  });

  test.each([
    [1, 0.203],
    [2, 0.0595],
    [3, 0.0198],
    [4, 0.007],
  ])('tellers that stop at one vain telling in %d miss %d', (k, residue) => {
    expect(rumourResidue(k)).toBeCloseTo(residue, 3);
  });

  test.each([
    [2, 0.797],
    [3, 0.94],
    [4, 0.98],
    [5, 0.993],
  ])('told to %d others once, news reach %d', (fanOut, reach) => {
    expect(oneShotReach(fanOut)).toBeCloseTo(reach, 3);
  });
});

describe('trust', () => {
  test.each([
    [1000, 3, 0.125],
    [1000, 8, 0.0039],
    [1000, 20, 9.5e-7],
    [9000, 20, 0.12],
  ])('%d Sybils among 1,000 own all of %d copies with probability %d', (sybils, r, expected) => {
    const hostile = allReplicasHostile(sybilShare(1000, sybils), r);
    expect(Math.abs(hostile / expected - 1)).toBeLessThan(0.02);
  });

  test('a file of 2²⁰ blocks is proved by 20 hashes, 640 bytes of SHA-256', () => {
    expect(merkleProofHashes(2 ** 20)).toBe(20);
    expect(merkleProofHashes(2 ** 20) * 32).toBe(640);
  });

  test.each([
    [0.1, 1, 0.2046],
    [0.1, 2, 0.051],
    [0.1, 6, 0.00024],
    [0.3, 5, 0.1774],
    [0.5, 9, 1],
  ])('an attacker with %d of the work overtakes %d blocks with %d', (q, z, expected) => {
    expect(Math.abs(overtakingProbability(q, z) - expected)).toBeLessThan(6e-5);
  });
});

test('100,000 viewers of 4 GB: $36,000 from servers, $3,600 and 3.6 GB each with 90% from peers', () => {
  expect(serverEgressCost(100_000, 4, 0.09)).toBeCloseTo(36_000, 6);
  expect(offloadedEgressCost(100_000, 4, 0.09, 0.9)).toBeCloseTo(3_600, 6);
  expect(uploadPerPeerGb(4, 0.9)).toBeCloseTo(3.6, 12);
  expect(meanShareRatio(100, 10)).toBeCloseTo(0.9, 12);
});

test('Spotify in 2010: 8.8% from servers and 35.8% from peers, so peers sent 80% of the traffic', () => {
  expect(peerShareOfTraffic(0.088, 0.358)).toBeCloseTo(0.803, 3);
  expect(evaluateTheory('peerShareOfTraffic', { serverShare: 0, peerShare: 0.4 })).toBe(1);
});

test('all of it can be called by name', () => {
  expect(evaluateTheory('natDirectShare', { behindNatShare: 0.7, punchingShare: 0 })).toBeCloseTo(
    0.51,
  );
  expect(evaluateTheory('floodReachBound', { degree: 4, timeToLive: 7 })).toBe(4372);
  expect(() => evaluateTheory('gossipPushRounds', { hosts: 1 })).toThrow();
});
