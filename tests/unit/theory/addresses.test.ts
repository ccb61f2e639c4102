import { expect, test } from 'vitest';
import { evaluateTheory } from '#theory/registry.ts';

const block = (addressBits: number, fixedBits: number) =>
  evaluateTheory('addressesInBlock', { addressBits, fixedBits });

test('all addresses of IPv4, and of IPv6', () => {
  expect(block(32, 0)).toBe(4_294_967_296);
  expect(block(128, 0) / 3.4e38).toBeCloseTo(1, 2);
});

test('the blocks for private use, and the one that providers share', () => {
  expect(block(32, 8)).toBe(16_777_216);
  expect(block(32, 12)).toBe(1_048_576);
  expect(block(32, 16)).toBe(65_536);
  expect(block(32, 10)).toBe(4_194_304);
});
