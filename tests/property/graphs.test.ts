import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceFor, Draws } from '#chance/index.ts';
import {
  componentsOf,
  degreeMoments,
  edgesOf,
  graphOf,
  hopsFrom,
  preferentialAttachment,
  randomRegular,
  randomUniform,
  type Graph,
} from '#net/index.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

function draws(seed: number): Draws {
  return new Draws(diceFor(seed, 'graph'));
}

/** No loops, no double edges, and whoever is a neighbour has one. */
function expectSimple({ neighbours }: Graph): void {
  neighbours.forEach((others, node) => {
    expect(new Set(others).size).toBe(others.length);
    expect(others).not.toContain(node);
    for (const other of others) expect(neighbours[other]).toContain(node);
  });
}

describe('random graphs', () => {
  test('a regular one gives everybody the same number of neighbours', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 60 }), fc.constantFrom(2, 4), (seed, n, d) => {
        const graph = randomRegular(Math.max(n, d + 1), d, draws(seed));
        expectSimple(graph);
        for (const { length } of graph.neighbours) expect(length).toBe(d);
      }),
    );
  });

  test('a uniform one has the mean it was asked for', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 10, max: 80 }), (seed, n) => {
        const graph = randomUniform(n, 4, draws(seed));
        expectSimple(graph);
        expect(degreeMoments(graph).mean).toBe(4);
      }),
    );
  });

  test('one that grows by preference is of one piece, and has hubs', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 80 }), (seed, n) => {
        const graph = preferentialAttachment(n, 2, draws(seed));
        expectSimple(graph);
        expect(componentsOf(graph)).toHaveLength(1);
        expect(edgesOf(graph)).toHaveLength(3 + 2 * (n - 3));
      }),
    );
    const degrees = preferentialAttachment(1_000, 2, draws(1)).neighbours.map((o) => o.length);
    expect(Math.max(...degrees)).toBeGreaterThan(30);
  });

  test('one seed is one graph', () => {
    expect(randomRegular(50, 4, draws(3))).toEqual(randomRegular(50, 4, draws(3)));
    expect(randomRegular(50, 4, draws(3))).not.toEqual(randomRegular(50, 4, draws(4)));
  });

  test('what cannot be is refused', () => {
    expect(() => randomRegular(5, 3, draws(1))).toThrow(/no graph of 5 nodes with 3/);
    expect(() => randomUniform(5, 6, draws(1))).toThrow(/cannot have 6/);
  });
});

describe('a path of four nodes and a lone one', () => {
  const path = graphOf(5, [
    [0, 1],
    [2, 1],
    [2, 3],
  ]);

  test('edges come once, the smaller end first', () => {
    expect(edgesOf(path)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test('hops are counted over the living', () => {
    expect(hopsFrom(path, 0)).toEqual([0, 1, 2, 3, Infinity]);
    expect(hopsFrom(path, 0, (node) => node !== 2)).toEqual([0, 1, Infinity, Infinity, Infinity]);
  });

  test('parts come largest first, the dead in none', () => {
    expect(componentsOf(path)).toEqual([[0, 1, 2, 3], [4]]);
    expect(componentsOf(path, (node) => node !== 2)).toEqual([[0, 1], [3], [4]]);
  });

  test('moments of the degree', () => {
    expect(degreeMoments(path)).toEqual({ mean: 6 / 5, meanSquare: 10 / 5 });
  });
});
