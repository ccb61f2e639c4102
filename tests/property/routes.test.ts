import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceFor, Draws } from '#chance/index.ts';
import {
  componentsOf,
  distanceBetween,
  edgesOf,
  edgesOnWay,
  gabrielGraph,
  shortestWays,
  spreadPlaces,
  type LongEdge,
} from '#net/index.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const ground = { width: 400, height: 200 };

/** A country of towns and roads. */
function country(seed: number, count: number) {
  const places = spreadPlaces(count, ground, new Draws(diceFor(seed, 'country')));
  const graph = gabrielGraph(places);
  const edges = edgesOf(graph).map(([a, b]): LongEdge => ({
    ends: [a, b],
    length: distanceBetween(places[a]!, places[b]!),
  }));
  return { places, graph, edges };
}

describe('places and lines in a plane', () => {
  test('places lie inside and apart, from those already taken too', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { places } = country(seed, 30);
        const more = spreadPlaces(10, ground, new Draws(diceFor(seed, 'more')), places);
        const all = [...places, ...more];
        expect(all).toHaveLength(40);
        for (const { x, y } of all) expect(x >= 0 && x < 400 && y >= 0 && y < 200).toBe(true);
        all.forEach((a, i) => {
          for (const b of all.slice(0, i)) expect(distanceBetween(a, b)).toBeGreaterThan(8);
        });
      }),
    );
  });

  test('a Gabriel graph is of one piece, with few lines', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 40 }), (seed, count) => {
        const { graph, edges } = country(seed, count);
        expect(componentsOf(graph)).toHaveLength(1);
        expect(edges.length).toBeLessThanOrEqual(Math.max(1, 3 * count - 6));
      }),
    );
  });
});

describe('shortest ways', () => {
  test('are never shorter than the line, and no edge can shorten them', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 30 }), (seed, count) => {
        const { places, edges } = country(seed, count);
        const { lengths } = shortestWays(count, edges, 0);
        lengths.forEach((length, node) => {
          expect(length).toBeGreaterThanOrEqual(distanceBetween(places[0]!, places[node]!) - 1e-9);
        });
        for (const { ends, length } of edges) {
          expect(Math.abs(lengths[ends[0]]! - lengths[ends[1]]!)).toBeLessThanOrEqual(
            length + 1e-9,
          );
        }
      }),
    );
  });

  test('are as long as their edges, and as long there as back', () => {
    fc.assert(
      fc.property(seeds, fc.nat(19), fc.nat(19), (seed, a, b) => {
        const { edges } = country(seed, 20);
        const ways = shortestWays(20, edges, a);
        const sum = edgesOnWay(ways, edges, b)!.reduce((all, e) => all + edges[e]!.length, 0);
        expect(sum).toBeCloseTo(ways.lengths[b]!, 9);
        expect(shortestWays(20, edges, b).lengths[a]).toBeCloseTo(sum, 9);
      }),
    );
  });

  test('lead round a cut edge: exactly the ways that went over it change', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const { edges } = country(seed, 20);
        const cut = pick % edges.length;
        const before = shortestWays(20, edges, 0);
        const after = shortestWays(20, edges, 0, (edge) => edge === cut);
        for (let node = 0; node < 20; node++) {
          const wentOverIt = edgesOnWay(before, edges, node)!.includes(cut);
          if (wentOverIt) expect(after.lengths[node]).toBeGreaterThan(before.lengths[node]!);
          else expect(after.lengths[node]).toBe(before.lengths[node]);
          expect(edgesOnWay(after, edges, node) ?? []).not.toContain(cut);
        }
      }),
    );
  });

  test('there is none where everything is cut', () => {
    const { edges } = country(1, 5);
    const ways = shortestWays(5, edges, 2, () => true);
    expect(ways.lengths).toEqual([Infinity, Infinity, 0, Infinity, Infinity]);
    expect(edgesOnWay(ways, edges, 0)).toBeUndefined();
    expect(edgesOnWay(ways, edges, 2)).toEqual([]);
  });
});
