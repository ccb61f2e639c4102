import { expect, test } from 'vitest';
import { rove } from '#labs/stage/roving.ts';

test('the arrow keys go round in both directions', () => {
  expect([rove('ArrowRight', 2, 3), rove('ArrowDown', 0, 3)]).toEqual([0, 1]);
  expect([rove('ArrowLeft', 0, 3), rove('ArrowUp', 2, 3)]).toEqual([2, 1]);
});

test('Home and End lead to the ends', () => {
  expect([rove('Home', 2, 4), rove('End', 0, 4)]).toEqual([0, 3]);
});

test('other keys lead nowhere, and nothing leads into an empty row', () => {
  expect([rove('a', 0, 3), rove('ArrowRight', 0, 0)]).toEqual([undefined, undefined]);
});
