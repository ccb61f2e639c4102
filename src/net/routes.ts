/** An edge with a length; where it lies in a list is its number. */
export interface LongEdge {
  readonly ends: readonly [number, number];
  readonly length: number;
}

/** The shortest ways from one node to all others. */
export interface Ways {
  readonly start: number;
  /** Length of the way to every node; Infinity where none leads. */
  readonly lengths: readonly number[];
  /** Number of the last edge on the way to every node; undefined for the start and the unreachable. */
  readonly lastEdges: readonly (number | undefined)[];
}

/**
 * Shortest ways from `start` over edges that are not cut (Dijkstra 1959). It looks through all nodes for
 * the nearest instead of keeping a heap: quick enough for some hundred nodes.
 */
export function shortestWays(
  count: number,
  edges: readonly LongEdge[],
  start: number,
  isCut: (edge: number) => boolean = () => false,
): Ways {
  const lengths = Array.from({ length: count }, () => Infinity);
  const lastEdges = Array.from({ length: count }, (): number | undefined => undefined);
  const around = edgesAround(count, edges);
  const open = new Set(lengths.keys());
  lengths[start] = 0;
  for (;;) {
    let node: number | undefined;
    for (const other of open) {
      if (lengths[other]! < (node === undefined ? Infinity : lengths[node]!)) node = other;
    }
    if (node === undefined) return { start, lengths, lastEdges };
    open.delete(node);
    for (const number of around[node]!) {
      if (isCut(number)) continue;
      const edge = edges[number]!;
      const next = otherEnd(edge, node);
      const length = lengths[node]! + edge.length;
      if (length >= lengths[next]!) continue;
      lengths[next] = length;
      lastEdges[next] = number;
    }
  }
}

/** The numbers of the edges on the way to `target`, the first one first; undefined if none leads there. */
export function edgesOnWay(
  { start, lengths, lastEdges }: Ways,
  edges: readonly LongEdge[],
  target: number,
): number[] | undefined {
  if (lengths[target] === Infinity) return undefined;
  const found: number[] = [];
  for (let node = target; node !== start;) {
    const number = lastEdges[node]!;
    found.push(number);
    node = otherEnd(edges[number]!, node);
  }
  return found.reverse();
}

function otherEnd({ ends: [a, b] }: LongEdge, node: number): number {
  return node === a ? b : a;
}

function edgesAround(count: number, edges: readonly LongEdge[]): number[][] {
  const around: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(({ ends }, number) => ends.forEach((end) => around[end]!.push(number)));
  return around;
}
