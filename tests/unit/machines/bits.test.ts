import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allBits,
  bitList,
  countBits,
  hasBit,
  noBits,
  offersTo,
  withBit,
  without,
  type Bits,
} from '../../../src/machines/bits.ts';

const size = 70;
const sets = fc.uniqueArray(fc.nat(size - 1));
const bitsOf = (members: readonly number[]): Bits => members.reduce(withBit, noBits(size));

test('a set of bits holds what was put in, and lists it in order', () => {
  fc.assert(
    fc.property(sets, (members) => {
      const bits = bitsOf(members);
      expect(bitList(bits)).toEqual([...members].sort((a, b) => a - b));
      expect(countBits(bits)).toBe(members.length);
      for (let i = 0; i < size; i++) expect(hasBit(bits, i)).toBe(members.includes(i));
    }),
  );
});

test('what one has and the other lacks is a difference of sets', () => {
  fc.assert(
    fc.property(sets, sets, (mine, yours) => {
      const expected = mine.filter((member) => !yours.includes(member)).sort((a, b) => a - b);
      expect(bitList(without(bitsOf(mine), bitsOf(yours)))).toEqual(expected);
      expect(offersTo(bitsOf(mine), bitsOf(yours))).toBe(expected.length > 0);
    }),
  );
});

test.each([1, 31, 32, 33, 64, 70, 100])('all of %d', (count) => {
  expect(countBits(allBits(count))).toBe(count);
});
