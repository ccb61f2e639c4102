import type { Draws } from '#chance/index.ts';
import { SimError } from '#sim/index.ts';
import { graphOf, type Graph } from './graph.ts';

/**
 * A random graph in which everybody has `degree` neighbours: ends are paired at random (the
 * configuration model); a loop or a double edge trades an end with another edge until none is left.
 * `count · degree` must be even.
 */
export function randomRegular(count: number, degree: number, draws: Draws): Graph {
  if (degree >= count || (count * degree) % 2 === 1) {
    throw new SimError(
      `There is no graph of ${count} nodes with ${degree} neighbours each.`,
      'Take fewer neighbours than nodes, and an even number of ends in all.',
    );
  }
  const ends = draws.shuffled(Array.from({ length: count * degree }, (_, i) => i % count));
  const pairs = Array.from({ length: ends.length / 2 }, (_, i): [number, number] => [
    ends[2 * i]!,
    ends[2 * i + 1]!,
  ]);
  const times = new Map<number, number>();
  const key = ([a, b]: readonly [number, number]) => Math.min(a, b) * count + Math.max(a, b);
  const note = (pair: readonly [number, number], change: number) =>
    times.set(key(pair), (times.get(key(pair)) ?? 0) + change);
  const isBad = (pair: readonly [number, number]) =>
    pair[0] === pair[1] || times.get(key(pair))! > 1;
  for (const pair of pairs) note(pair, 1);
  for (let bad = pairs.filter(isBad); bad.length > 0; bad = pairs.filter(isBad)) {
    for (const pair of bad) {
      const other = draws.pick(pairs)!;
      note(pair, -1);
      note(other, -1);
      [pair[1], other[1]] = [other[1], pair[1]];
      note(pair, 1);
      note(other, 1);
    }
  }
  return graphOf(count, pairs);
}

/** A random graph with `meanDegree` neighbours on average, every edge as likely (Erdős–Rényi, G(n, m)). */
export function randomUniform(count: number, meanDegree: number, draws: Draws): Graph {
  const wanted = Math.round((count * meanDegree) / 2);
  if (wanted > (count * (count - 1)) / 2) {
    throw new SimError(
      `${count} nodes cannot have ${meanDegree} neighbours each on average.`,
      'Take a mean degree below the number of nodes.',
    );
  }
  const edges = new Map<number, [number, number]>();
  while (edges.size < wanted) {
    const [a, b] = [draws.below(count), draws.below(count)];
    if (a !== b) edges.set(Math.min(a, b) * count + Math.max(a, b), [a, b]);
  }
  return graphOf(count, edges.values());
}

/**
 * A graph with hubs: every newcomer links to `links` different nodes, each as likely as it has
 * neighbours already (Barabási and Albert 1999). It starts from `links` + 1 nodes, all linked.
 */
export function preferentialAttachment(count: number, links: number, draws: Draws): Graph {
  const edges: [number, number][] = [];
  /** Every node once for each of its neighbours: to draw from it is to draw by degree. */
  const ends: number[] = [];
  const join = (a: number, b: number) => {
    edges.push([a, b]);
    ends.push(a, b);
  };
  for (let a = 1; a <= Math.min(links, count - 1); a++) for (let b = 0; b < a; b++) join(a, b);
  for (let newcomer = links + 1; newcomer < count; newcomer++) {
    const chosen = new Set<number>();
    while (chosen.size < links) chosen.add(draws.pick(ends)!);
    for (const other of chosen) join(newcomer, other);
  }
  return graphOf(count, edges);
}
