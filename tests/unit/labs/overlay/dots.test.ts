import { expect, test } from 'vitest';
import { dots } from '#labs/overlay/picture.ts';

/** Where a path of relative moves comes to. */
function places(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(-?\d+) (-?\d+)h0/gu)].map(([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return `${x} ${y}`;
  });
}

test('dots stand at their places, in whatever order they are given', () => {
  const points = [
    { x: 30.4, y: 20 },
    { x: 5, y: 90 },
    { x: 5, y: 20 },
  ];
  expect(places(dots(points))).toEqual(['5 20', '30 20', '5 90']);
  expect(dots([])).toBe('');
});
