/** Keys, who is in charge of them, and whom nodes know: each beside a look at everybody. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { directoryOf } from '#labs/dht/directory.ts';
import { filesOf, keyOf } from '#labs/dht/keys.ts';
import { closestOf, successorsOf } from '#labs/dht/placement.ts';
import { ringTable, xorTable } from '#labs/dht/tables.ts';
import { clockwise, sharedBits, xorDistance, type Contact } from '#machines/identifiers.ts';
import { directionsTo } from '#machines/ring-table.ts';
import { closestTo } from '#machines/xor-table.ts';

const bits = 16;
const keys = filesOf(60, bits).map(({ key }) => key);
const cases = [8, 33, 128].map((count) => ({
  count,
  all: directoryOf(count, bits, 'random', count),
}));

function nearest(all: readonly Contact[], measure: (contact: Contact) => number, count: number) {
  return [...all].sort((a, b) => measure(a) - measure(b)).slice(0, count);
}

test('a key is the beginning of the SHA-256 of the name', () => {
  const hex = createHash('sha256').update('photo.jpg').digest('hex');
  expect(keyOf('photo.jpg', 32)).toBe(parseInt(hex.slice(0, 8), 16));
  expect(keyOf('photo.jpg', 16)).toBe(parseInt(hex.slice(0, 4), 16));
});

test('identifiers are all different, in order, and evenly spread if asked for', () => {
  const ids = directoryOf(1000, bits, 'random', 5).map(({ id }) => id);
  expect(new Set(ids).size).toBe(1000);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(directoryOf(4, 4, 'even', 1).map(({ id }) => id)).toEqual([0, 4, 8, 12]);
});

describe.each(cases)('$count nodes', ({ all }) => {
  test('a key lies with the next nodes on the ring, or with the closest by XOR', () => {
    for (const key of [...keys, 0, 2 ** bits - 1, all[3]!.id]) {
      const next = nearest(all, ({ id }) => clockwise(key, id, bits), 3);
      expect(successorsOf(all, key, 3)).toEqual(next);
      const close = nearest(all, ({ id }) => xorDistance(key, id), 3);
      expect(closestOf(all, key, 3, bits)).toEqual(close);
    }
  });

  test('finger i is the first node at least 2^i further on', () => {
    for (const self of all) {
      const { fingers, successors } = ringTable(all, self, bits);
      const expected = Array.from({ length: bits }, (_, i) => {
        const target = (self.id + 2 ** i) % 2 ** bits;
        return nearest(all, ({ id }) => clockwise(target, id, bits), 1)[0]!;
      });
      expect(new Set(fingers)).toEqual(new Set(expected.filter((contact) => contact !== self)));
      expect(successors[0]).toBe(fingers[0]);
      expect(successors).not.toContain(self);
    }
  });

  test('directions lead forwards and never past the key; who has none is the predecessor', () => {
    for (const key of keys) {
      const [owner] = successorsOf(all, key, 1);
      for (const self of all) {
        const { preceding, holders } = directionsTo(key, ringTable(all, self, bits));
        for (const { id } of preceding) {
          expect(clockwise(id, key, bits)).toBeLessThan(clockwise(self.id, key, bits) || 2 ** bits);
        }
        if (preceding.length === 0) expect(holders[0]).toBe(owner);
      }
    }
  });

  test('bucket i holds k of those that share exactly i bits, or all if there are fewer', () => {
    for (const self of all) {
      const { buckets } = xorTable(all, self, { bits, bucketSize: 3, seed: 1 });
      for (let i = 0; i < bits; i++) {
        const there = all.filter(({ id }) => sharedBits(self.id, id, bits) === i);
        const bucket = buckets[i] ?? [];
        expect(bucket.length).toBe(Math.min(3, there.length));
        expect(new Set(bucket).size).toBe(bucket.length);
        for (const contact of bucket) expect(there).toContain(contact);
      }
    }
  });

  test('every node but the closest itself knows one that is closer to a key', () => {
    for (const key of keys) {
      const [closest] = closestOf(all, key, 1, bits);
      for (const self of all.filter((contact) => contact !== closest)) {
        const table = xorTable(all, self, { bits, bucketSize: 1, seed: 2 });
        const [next] = closestTo(key, table, 1);
        expect(xorDistance(next!.id, key)).toBeLessThan(xorDistance(self.id, key));
      }
    }
  });
});
