import { expect, test } from 'vitest';
import {
  peerLinks,
  place,
  readers,
  servedPieces,
  sharedPieces,
  size,
} from '../../../src/pages/_home/duel-drawing.ts';

test('both pictures show the same ten readers, whole', () => {
  expect(readers).toHaveLength(10);
  const outside = readers.filter(
    ({ x, y }) => x < 20 || x > size.width - 20 || y < 20 || y > size.height - 20,
  );
  expect(outside).toEqual([]);
});

test('every peer is linked, and the links join them all', () => {
  const reached = new Set([-1]);
  for (let pass = 0; pass < readers.length; pass++) {
    for (const [a, b] of peerLinks) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  expect(reached.size).toBe(readers.length + 1);
});

test('a shared piece is on a link', () => {
  const adrift = sharedPieces.filter(({ x, y }) =>
    peerLinks.every(([from, to]) => {
      const [a, b] = [place(from), place(to)];
      return Math.abs((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) > 50;
    }),
  );
  expect(adrift).toEqual([]);
});

test('no two pieces cover each other', () => {
  for (const pieces of [servedPieces, sharedPieces]) {
    const touching = pieces.flatMap((one, index) =>
      pieces
        .slice(index + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 20)
        .map((other) => [one, other]),
    );
    expect(touching).toEqual([]);
  }
});
