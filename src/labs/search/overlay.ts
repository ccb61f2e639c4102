import type { Draws } from '#chance/index.ts';
import { componentsOf, edgesOf, graphOf, randomRegular, type Graph } from '#net/index.ts';

/**
 * A random overlay in which everybody has `degree` neighbours and can reach everybody else. Where there
 * are too few hosts all are linked; where the ends do not come out even, the last host has one less.
 */
export function overlayGraph(count: number, degree: number, draws: Draws): Graph {
  const wanted = Math.min(degree, count - 1);
  for (;;) {
    const graph = nearlyRegular(count, wanted, draws);
    if (componentsOf(graph).length === 1) return graph;
  }
}

/** Links of such an overlay. */
export function overlayLinks(count: number, degree: number): number {
  return Math.floor((count * Math.min(degree, count - 1)) / 2);
}

function nearlyRegular(count: number, degree: number, draws: Draws): Graph {
  if ((count * degree) % 2 === 1)
    return withOneMore(nearlyRegular(count - 1, degree, draws), draws);
  // Pairing ends at random hardly ever comes out where most pairs are taken: leave out links instead.
  if (degree > (count - 1) / 2) {
    return complement(randomRegularOrNone(count, count - 1 - degree, draws));
  }
  return randomRegular(count, degree, draws);
}

function randomRegularOrNone(count: number, degree: number, draws: Draws): Graph {
  return degree === 0 ? graphOf(count, []) : randomRegular(count, degree, draws);
}

function complement({ neighbours }: Graph): Graph {
  const pairs = neighbours.flatMap((others, a) =>
    neighbours.flatMap((_, b): [number, number][] =>
      a < b && !others.includes(b) ? [[a, b]] : [],
    ),
  );
  return graphOf(neighbours.length, pairs);
}

/** A newcomer steps into the middle of some links, no two of them at the same host. */
function withOneMore(graph: Graph, draws: Draws): Graph {
  const newcomer = graph.neighbours.length;
  const wanted = Math.floor(graph.neighbours[0]!.length / 2);
  const taken = new Set<number>();
  const edges = draws.shuffled(edgesOf(graph)).flatMap(([a, b]): [number, number][] => {
    if (taken.size === 2 * wanted || taken.has(a) || taken.has(b)) return [[a, b]];
    taken.add(a).add(b);
    return [
      [a, newcomer],
      [newcomer, b],
    ];
  });
  return graphOf(newcomer + 1, edges);
}
