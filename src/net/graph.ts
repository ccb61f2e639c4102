/**
 * An undirected graph of nodes 0 … n − 1 without loops or double edges: for each node its neighbours.
 * Overlays, routers and social networks are graphs; who they are is the lab's business.
 */
export interface Graph {
  readonly neighbours: readonly (readonly number[])[];
}

/** An edge, its smaller end first. */
export type Edge = readonly [number, number];

/** Builds a graph from its edges; each may be given either way round, but only once. */
export function graphOf(count: number, edges: Iterable<readonly [number, number]>): Graph {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const [a, b] of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  return { neighbours };
}

/** Every edge once, in the order of its smaller end. */
export function edgesOf({ neighbours }: Graph): Edge[] {
  return neighbours.flatMap((others, node) =>
    others.filter((other) => node < other).map((other): Edge => [node, other]),
  );
}

/** Mean and mean square of the number of neighbours. */
export function degreeMoments({ neighbours }: Graph): {
  readonly mean: number;
  readonly meanSquare: number;
} {
  const sum = (power: number) =>
    neighbours.reduce((total, { length }) => total + length ** power, 0);
  return { mean: sum(1) / neighbours.length, meanSquare: sum(2) / neighbours.length };
}

/** Hops from `start` to every node over nodes that are `alive`; Infinity where no way leads. */
export function hopsFrom(
  { neighbours }: Graph,
  start: number,
  alive: (node: number) => boolean = () => true,
): number[] {
  const hops = neighbours.map(() => Infinity);
  const reached = [start];
  hops[start] = 0;
  // Grows while it is walked: breadth first.
  for (const node of reached) {
    for (const next of neighbours[node]!) {
      if (hops[next] !== Infinity || !alive(next)) continue;
      hops[next] = hops[node]! + 1;
      reached.push(next);
    }
  }
  return hops;
}

/** The parts into which the nodes that are `alive` fall, the largest first. */
export function componentsOf(
  graph: Graph,
  alive: (node: number) => boolean = () => true,
): number[][] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const start of graph.neighbours.keys()) {
    if (seen.has(start) || !alive(start)) continue;
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const next of graph.neighbours[node]!) {
        if (seen.has(next) || !alive(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
