import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ahead, clockwise, sharedBits, xorDistance } from '#machines/identifiers.ts';
import * as theory from '#theory/dht.ts';

const bits = 32;
const id = fc.nat(2 ** 32 - 1);

test('the way round the ring and the way back make one round', () => {
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(clockwise(a, b, bits) + ahead(b, a, bits)).toBe(2 ** bits);
    }),
  );
  expect(clockwise(250, 5, 8)).toBe(11);
  expect(ahead(7, 7, 8)).toBe(256);
});

test('XOR is a distance: none to itself, the same both ways, no detour is shorter', () => {
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(xorDistance(a, b)).toBe(xorDistance(b, a));
      expect(xorDistance(a, b) === 0).toBe(a === b);
      expect(xorDistance(a, c)).toBeLessThanOrEqual(xorDistance(a, b) + xorDistance(b, c));
      expect(xorDistance(a, b)).toBe(theory.xorDistance(a, b));
    }),
  );
});

test('from any place there is exactly one identifier at each distance', () => {
  fc.assert(
    fc.property(id, id, (a, way) => {
      expect(xorDistance(a, xorDistance(a, way))).toBe(way);
    }),
  );
});

test('more leading bits in common is closer', () => {
  expect(sharedBits(0b1011, 0b0010, 4)).toBe(0);
  expect(sharedBits(0b1011, 0b1010, 4)).toBe(3);
  expect(sharedBits(9, 9, 4)).toBe(4);
  fc.assert(
    fc.property(id, id, id, (key, a, b) => {
      if (sharedBits(key, a, bits) > sharedBits(key, b, bits)) {
        expect(xorDistance(key, a)).toBeLessThan(xorDistance(key, b));
      }
    }),
  );
});
