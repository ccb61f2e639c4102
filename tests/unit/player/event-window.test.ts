import { expect, test } from 'vitest';
import { windowOf } from '#player/event-window.ts';

const ROW = 10;

test('a short table is drawn as a whole', () => {
  expect(windowOf(5, ROW, 0, 100)).toEqual({ first: 0, last: 5, beforePx: 0, afterPx: 0 });
});

test('of a long table only what is in sight is drawn, and a little more', () => {
  const { first, last } = windowOf(100_000, ROW, 5_000, 100);
  expect([first, last]).toEqual([494, 516]);
});

test.each([0, 5_000, 999_900, 5_000_000])(
  'scrolled to %d px, the height stays the same',
  (scroll) => {
    const { first, last, beforePx, afterPx } = windowOf(100_000, ROW, scroll, 100);
    expect(beforePx + (last - first) * ROW + afterPx).toBe(1_000_000);
  },
);

test('at the end the last rows are drawn', () => {
  expect(windowOf(1_000, ROW, 9_900, 100).last).toBe(1_000);
});
