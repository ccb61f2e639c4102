import { describe, expect, test } from 'vitest';
import { expectedFloodMessages, expectedFloodReach, treeReachBound } from '#theory/flooding.ts';
import { evaluateTheory } from '#theory/registry.ts';

describe('what a flood is expected to reach in a random network', () => {
  test.each([
    [2_000, 1_776, 3_114],
    [10_000, 3_549, 4_080],
    [100_000, 4_279, 4_341],
  ])('%d hosts, four neighbours, TTL 7: %d hosts with %d messages', (hosts, reach, messages) => {
    expect(Math.abs(expectedFloodReach(hosts, 4, 7) / reach - 1)).toBeLessThan(0.005);
    expect(Math.abs(expectedFloodMessages(hosts, 4, 7) / messages - 1)).toBeLessThan(0.005);
  });

  test('TTL 1 are the neighbours, TTL 0 is nobody', () => {
    expect(expectedFloodReach(60, 4, 0)).toBe(0);
    expect(expectedFloodMessages(60, 4, 0)).toBe(0);
    expect(expectedFloodReach(60, 4, 1)).toBe(4);
    expect(expectedFloodMessages(60, 4, 1)).toBe(4);
  });

  test('never more than a tree, never more than all others, never less than with a hop less', () => {
    for (const hosts of [10, 60, 200, 5_000]) {
      for (const degree of [3, 4, 8]) {
        for (let ttl = 1; ttl <= 12; ttl++) {
          const reach = expectedFloodReach(hosts, degree, ttl);
          expect(reach).toBeLessThanOrEqual(treeReachBound(degree, ttl) + 1e-9);
          expect(reach).toBeLessThanOrEqual(hosts - 1);
          expect(reach).toBeGreaterThanOrEqual(expectedFloodReach(hosts, degree, ttl - 1));
        }
      }
    }
  });

  test('in a network without end it is the tree', () => {
    expect(expectedFloodReach(1e9, 4, 7)).toBeCloseTo(4_372, 1);
  });

  test('where all are linked to all, the first hop reaches all', () => {
    expect(expectedFloodReach(5, 4, 1)).toBe(4);
    expect(expectedFloodReach(4, 8, 3)).toBe(3);
  });

  test('can be asked for by name', () => {
    const args = { hosts: 10_000, degree: 4, timeToLive: 7 };
    expect(evaluateTheory('floodReachExpected', args)).toBe(expectedFloodReach(10_000, 4, 7));
    expect(evaluateTheory('floodMessagesExpected', args)).toBe(expectedFloodMessages(10_000, 4, 7));
  });
});
