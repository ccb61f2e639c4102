/** Whose turn it is to ask the origin. */
import { expect, test } from 'vitest';
import { isOriginTurn, type OriginTurns } from '#machines/holder-list.ts';

function turnsAmong(turns: OriginTurns, lookups: number): number[] {
  return Array.from({ length: lookups }, (_, i) => i).filter((i) => isOriginTurn(turns, i));
}

test('the first so many, and nobody after them', () => {
  expect(turnsAmong({ kind: 'first', count: 3 }, 100)).toEqual([0, 1, 2]);
});

test.each([
  [0.1, 10],
  [0.2, 20],
  [0.3, 30],
  [0.7, 70],
  [1, 100],
  [0, 0],
])('a share of %d: %d of a hundred', (share, expected) => {
  expect(turnsAmong({ kind: 'share', share }, 100)).toHaveLength(expected);
});

test('a share is spread evenly, and the very first is among it', () => {
  const turns = { kind: 'share', share: 0.25 } as const;
  expect(turnsAmong(turns, 12)).toEqual([0, 4, 8]);
  expect(turnsAmong({ kind: 'share', share: 8.8 / 44.6 }, 446)).toHaveLength(88);
});
