/** What checking costs, votes, and ids that can be chosen. */
import { expect, test } from 'vitest';
import { evaluateTheory } from '#theory/registry.ts';
import { allReplicasHostile, hostileVote, keysBought } from '#theory/sybil.ts';
import {
  blocksFetched,
  hashListBytes,
  merkleProofBytes,
  spoiltProbability,
} from '#theory/verification.ts';

test('with one copy, or none hostile, or all, a vote is no different from one honest answer', () => {
  expect(hostileVote(0.3, 1)).toBeCloseTo(allReplicasHostile(0.3, 1), 12);
  expect(hostileVote(0, 8)).toBe(0);
  expect(hostileVote(1, 8)).toBeCloseTo(1, 12);
});

test('half of eight by vote: 163 of 256; of three: one half', () => {
  expect(hostileVote(0.5, 8)).toBeCloseTo(163 / 256, 12);
  expect(hostileVote(0.5, 3)).toBeCloseTo(0.5, 12);
});

test('more copies help a vote only while the honest are more', () => {
  expect(hostileVote(0.3, 19)).toBeLessThan(hostileVote(0.3, 3));
  expect(hostileVote(0.9, 19)).toBeGreaterThan(hostileVote(0.9, 3));
});

test('thirty ids that can be chosen buy ten keys of three copies', () => {
  expect(keysBought(30, 3)).toBe(10);
  expect(keysBought(2, 3)).toBe(0);
});

test('bad blocks cost most where many stand under one hash', () => {
  expect(blocksFetched(16, 0, 16)).toBe(16);
  expect(blocksFetched(16, 0.5, 1)).toBe(32);
  expect(blocksFetched(16, 0.5, 4)).toBe(256);
  expect(spoiltProbability(0.25, 4)).toBeCloseTo(1 - 0.75 ** 4, 12);
});

test('a flat list for 4 GiB in pieces of 256 KiB: 16,384 hashes', () => {
  // With SHA-1, 20 bytes each, it would be 327,680 bytes; SHA-256 has 32.
  expect((hashListBytes(16_384, 1) / 32) * 20).toBe(327_680);
  expect(hashListBytes(10, 4)).toBe(96);
});

test('a block of 16 GiB is proved by 640 bytes, a file of one block by none', () => {
  expect(merkleProofBytes(2 ** 20)).toBe(640);
  expect(merkleProofBytes(5)).toBe(96);
  expect(merkleProofBytes(1)).toBe(0);
});

test('all of it can be called by name', () => {
  expect(evaluateTheory('hostileVote', { hostileShare: 0.5, replicas: 3 })).toBeCloseTo(0.5);
  expect(evaluateTheory('keysBought', { sybils: 30, replicas: 3 })).toBe(10);
  expect(evaluateTheory('blocksFetched', { blocks: 4, badShare: 0.5, perHash: 1 })).toBe(8);
  expect(evaluateTheory('spoiltProbability', { badShare: 0.5, perHash: 1 })).toBe(0.5);
  expect(evaluateTheory('merkleProofBytes', { leaves: 16 })).toBe(128);
  expect(evaluateTheory('hashListBytes', { blocks: 8, perHash: 4 })).toBe(64);
});
