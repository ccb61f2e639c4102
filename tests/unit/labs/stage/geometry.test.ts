import { expect, test } from 'vitest';
import { alongLine, inGrid, onCircle, polygon } from '#labs/stage/geometry.ts';

test('places on a line reach from one end to the other', () => {
  expect(alongLine(3, { x: 0, y: 10 }, { x: 100, y: 20 })).toEqual([
    { x: 0, y: 10 },
    { x: 50, y: 15 },
    { x: 100, y: 20 },
  ]);
});

test('a single place on a line is its middle', () => {
  expect(alongLine(1, { x: 0, y: 0 }, { x: 100, y: 0 })).toEqual([{ x: 50, y: 0 }]);
});

test('places on a circle start at the top and go clockwise', () => {
  const [top, right] = onCircle(4, { x: 100, y: 100 }, 50);
  expect(top).toEqual({ x: 100, y: 50 });
  expect(right!.x).toBeCloseTo(150);
  expect(right!.y).toBeCloseTo(100);
});

test('places in a grid fill row after row', () => {
  expect(inGrid(3, 2, { x: 10, y: 10 }, 5)).toEqual([
    { x: 10, y: 10 },
    { x: 15, y: 10 },
    { x: 10, y: 15 },
  ]);
});

test('a polygon has its first corner at the top', () => {
  expect(polygon(4, 10)).toBe('0,-10 10,0 0,10 -10,0');
});
