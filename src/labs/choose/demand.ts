import type { Draws } from '#chance/index.ts';
import type { Coming } from '#machines/audience.ts';
import type { NodeId } from '#sim/index.ts';
import type { ChooseParams } from './params.ts';

/** More than so many are not drawn one by one: each node then stands for several readers. */
const MOST_NODES = 100;

/** Nodes of readers, and how many readers each stands for. */
export interface Crowd {
  readonly nodes: number;
  readonly readersEach: number;
}

export function crowdOf({ readers }: Pick<ChooseParams, 'readers'>): Crowd {
  const nodes = Math.min(readers, MOST_NODES);
  return { nodes, readersEach: readers / nodes };
}

/** So many of the nodes, as nearly as nodes can be counted. */
export function nodesOf(sharePercent: number, nodes: number): number {
  return Math.round((sharePercent / 100) * nodes);
}

/** The last comes this much before the end, as a share of the time, so that it can still be served. */
const COMING_SHARE = 0.75;

/** Who comes when: at random, evenly or most at the beginning; and who has a copy from earlier. */
export function planFor(
  members: readonly NodeId[],
  spec: { readonly wholeMs: number; readonly rush: boolean; readonly cachedNodes: number },
  draws: Draws,
): Coming[] {
  const shares = members.map(() => {
    const u = draws.uniform();
    // In a rush the density falls as (1 − t)³: half of all have come after a sixth of the time.
    return spec.rush ? 1 - (1 - u) ** 0.25 : u;
  });
  const cached = new Set(draws.some(members, spec.cachedNodes));
  const comingMs = COMING_SHARE * spec.wholeMs;
  return shares
    .map((share, i) => ({
      atMs: share * comingMs,
      member: members[i]!,
      cached: cached.has(members[i]!),
    }))
    .sort((a, b) => a.atMs - b.atMs);
}
