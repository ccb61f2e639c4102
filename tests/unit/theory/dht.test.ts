/** Distributed hash tables, against values computed apart. */
import { expect, test } from 'vitest';
import {
  fullRingHops,
  lostKeysShare,
  plainRingHops,
  ringDistance,
  ringHops,
  xorDistance,
  xorHopsBound,
} from '#theory/dht.ts';

test.each([
  [16, 1.94],
  [64, 2.86],
  [256, 3.87],
  [1024, 4.87],
  [4096, 5.86],
])('%d nodes with random identifiers: %d hops to the predecessor', (nodes, hops) => {
  expect(Math.abs(ringHops(nodes) - hops)).toBeLessThan(0.1);
});

test('a full ring takes half of its bits; 64 times as many nodes cost three hops', () => {
  expect(fullRingHops(64)).toBe(3);
  expect(fullRingHops(1024)).toBe(5);
  expect(ringHops(64 * 1024) - ringHops(1024)).toBeCloseTo(3, 9);
});

test('a full ring of 64, counted: the 1-bits of all distances', () => {
  const ones = (n: number) => n.toString(2).replaceAll('0', '').length;
  const all = Array.from({ length: 64 }, (_, distance) => ones(distance));
  expect(all.reduce((sum, count) => sum + count) / 64).toBe(fullRingHops(64));
});

test('a ring goes one way round, past its last place', () => {
  expect(ringDistance(3, 50, 64)).toBe(47);
  expect(ringDistance(50, 12, 64)).toBe(26);
  expect(ringDistance(7, 7, 64)).toBe(0);
});

test('without fingers, counted: as many hops as places', () => {
  const all = Array.from({ length: 64 }, (_, distance) => distance);
  expect(all.reduce((sum, hops) => sum + hops) / 64).toBe(plainRingHops(64));
});

test('Kademlia needs no more than log₂N rounds, rounded up', () => {
  expect(xorHopsBound(10_000)).toBe(14);
  expect(xorHopsBound(1024)).toBe(10);
});

test('a fifth fails: 20% of the keys, 0.8% with three replicas', () => {
  expect(lostKeysShare(0.2, 1)).toBe(0.2);
  expect(lostKeysShare(0.2, 3)).toBeCloseTo(0.008, 12);
});

test('1011 and 0010 are 9 apart; distances of 32 bits stay positive', () => {
  expect(xorDistance(0b1011, 0b0010)).toBe(9);
  expect(xorDistance(0, 2 ** 32 - 1)).toBe(2 ** 32 - 1);
});
