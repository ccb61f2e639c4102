import { describe, expect, test } from 'vitest';
import { hexagonHalves, polygons } from '#labs/stage/marks.ts';

const places = [
  { x: 30.1234, y: 111 },
  { x: 320, y: 249.77 },
];

/** The corners of each mark that a path of steps goes through. */
function cornersOf(path: string) {
  return path
    .split('M')
    .slice(1)
    .map((mark) => {
      const numbers = mark.match(/-?[\d.]+/g)!.map(Number);
      const corners: { x: number; y: number }[] = [];
      let at = { x: 0, y: 0 };
      for (let i = 0; i < numbers.length; i += 2) {
        at = { x: at.x + numbers[i]!, y: at.y + numbers[i + 1]! };
        corners.push(at);
      }
      return corners;
    });
}

describe('many marks as one path', () => {
  test('a polygon has its corners around its place, the first at the top', () => {
    for (const [i, corners] of cornersOf(polygons(places, 6, 13.41)).entries()) {
      expect(corners).toHaveLength(6);
      for (const [k, corner] of corners.entries()) {
        const angle = (k * Math.PI) / 3;
        expect(corner.x).toBeCloseTo(places[i]!.x + 13.41 * Math.sin(angle), 1);
        expect(corner.y).toBeCloseTo(places[i]!.y - 13.41 * Math.cos(angle), 1);
      }
    }
  });

  test('the halves of a hexagon meet at its top and its bottom', () => {
    const [right] = cornersOf(hexagonHalves(places, 10, 'right'));
    const [left] = cornersOf(hexagonHalves(places, 10, 'left'));
    expect([right![0], left![3]]).toEqual([left![3], right![0]]);
    expect(right![3]!.y - left![0]!.y).toBeCloseTo(0, 1);
    expect(right![1]!.x - left![1]!.x).toBeCloseTo(20 * Math.cos(Math.PI / 6), 1);
  });

  test('read alike behind their first corner, so that a page with hundreds of them is light', () => {
    const marks = polygons(places, 6, 13.41).split('M').slice(1);
    expect(new Set(marks.map((mark) => mark.slice(mark.indexOf('l')))).size).toBe(1);
  });
});
