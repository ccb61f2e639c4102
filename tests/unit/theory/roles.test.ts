import { expect, test } from 'vitest';
import { evaluateTheory } from '#theory/registry.ts';

test('who both asks and serves: all, none, or two of forty', () => {
  const share = (sharers: number, others: number) =>
    evaluateTheory('rolesBothShare', { sharers, others });
  expect(share(6, 0)).toBe(1);
  expect(share(2, 38)).toBe(0.05);
  expect(share(5, 1)).toBeCloseTo(5 / 6, 12);
});

test('what comes from hubs if all others are asked in turn', () => {
  const share = (hubs: number, sharers: number) =>
    evaluateTheory('rolesHubShare', { hubs, sharers });
  expect(share(0, 6)).toBe(0);
  expect(share(1, 5)).toBe(0.2);
  expect(share(6, 2)).toBeCloseTo(6 / 7, 12);
});
