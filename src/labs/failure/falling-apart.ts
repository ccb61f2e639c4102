import type { Graph } from '#net/index.ts';

/** How a network stands after a number of failures. */
export interface Standing {
  readonly survivors: number;
  /** Sizes of the largest piece and of the next. */
  readonly largest: number;
  readonly second: number;
  /** How many pieces there are, single peers included. */
  readonly pieces: number;
}

/**
 * The standing after 0, 1, 2 … failures in this order. Told backwards it is simple: peers come back
 * one by one and join the pieces of their neighbours.
 */
export function fallingApart({ neighbours }: Graph, victims: readonly number[]): Standing[] {
  const count = neighbours.length;
  const parent = Array.from({ length: count }, (_, i) => i);
  const size = Array.from({ length: count }, () => 1);
  /** How many pieces there are of each size, and in all. */
  const ofSize = Array.from({ length: count + 1 }, () => 0);
  const up = Array.from({ length: count }, () => false);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  let pieces = 0;
  let largest = 0;
  const join = (node: number): void => {
    up[node] = true;
    ofSize[1]!++;
    pieces++;
    for (const other of neighbours[node]!) {
      if (!up[other]) continue;
      const [a, b] = [rootOf(node), rootOf(other)];
      if (a === b) continue;
      const [small, large] = size[a]! < size[b]! ? [a, b] : [b, a];
      ofSize[size[small]!]!--;
      ofSize[size[large]!]!--;
      pieces--;
      parent[small] = large;
      size[large]! += size[small]!;
      ofSize[size[large]!]!++;
    }
    largest = Math.max(largest, size[rootOf(node)]!);
  };
  const standing = (survivors: number): Standing => {
    let second = ofSize[largest]! > 1 ? largest : largest - 1;
    while (second > 0 && ofSize[second] === 0) second--;
    return { survivors, largest, second: Math.max(0, second), pieces };
  };
  const failed = new Set(victims);
  for (let node = 0; node < count; node++) if (!failed.has(node)) join(node);
  const story = [standing(count - victims.length)];
  victims.toReversed().forEach((node, i) => {
    join(node);
    story.push(standing(count - victims.length + i + 1));
  });
  return story.reverse();
}
