/** What the comparisons of the search lab run: worlds of any size on the lab’s own machines. */
import { diceFor, Draws } from '#chance/index.ts';
import { estimate } from '#labs/measure.ts';
import { metrics } from '#labs/search/metrics.ts';
import { hostId } from '#labs/search/nodes.ts';
import { overlayGraph } from '#labs/search/overlay.ts';
import type { SearchTally } from '#labs/search/tally.ts';
import type { SearchSetting } from '#labs/search/world.ts';
import { graphOf, type Graph } from '#net/index.ts';
import { Run, type Scenario } from '#sim/index.ts';
import type { Simulated } from './comparison.ts';

export const SEED = 1;
const LATENCY_MS = 50;
/** Longer than any search here takes. */
const SEARCH_MS = 10_000;

export type Figure = 'searched' | 'queries' | 'duplicates' | 'messages' | 'hits' | 'handledPerHost';
export type Figures = Readonly<Record<Figure, number>>;

export function setting(ttl: number, holders: readonly string[] = []): SearchSetting {
  return { ttl, latencyMs: LATENCY_MS, holders: new Set(holders), start: [] };
}

export function graphOfDegree(count: number, degree: number, seed = SEED): Graph {
  return overlayGraph(count, degree, new Draws(diceFor(seed, 'links')));
}

/** A tree around host 1 in which everybody within has four neighbours. */
export function treeOfDegreeFour(depth: number): Graph {
  const edges: [number, number][] = [];
  let [ring, next] = [[0], 1];
  for (let hop = 1; hop <= depth; hop++) {
    ring = ring.flatMap((parent) => {
      const children = Array.from({ length: parent === 0 ? 4 : 3 }, () => next++);
      edges.push(...children.map((child): [number, number] => [parent, child]));
      return children;
    });
  }
  return graphOf(next, edges);
}

function read(run: Run<SearchTally>): Figures {
  const figure = (name: Figure) => metrics[name].read(run.view)!;
  return {
    searched: figure('searched'),
    queries: figure('queries'),
    duplicates: figure('duplicates'),
    messages: figure('messages'),
    hits: figure('hits'),
    handledPerHost: figure('handledPerHost'),
  };
}

/** Lets these hosts ask one after the other in one world; `first` comes before. */
export function asked(
  world: Omit<Scenario<SearchTally>, 'sampling'>,
  askers: number,
  first?: (run: Run<SearchTally>) => void,
): Figures[] {
  const run = new Run(world, { seed: SEED, record: false });
  run.runUntil(SEARCH_MS);
  first?.(run);
  return Array.from({ length: askers }, (_, i) => {
    run.intervene(hostId(i + 1), { type: 'ASK' });
    run.runUntil(run.nowMs + SEARCH_MS);
    return read(run);
  });
}

export function mean(all: readonly Figures[], figure: Figure): Simulated {
  const { mean, stderr } = estimate(all.map((figures) => figures[figure]));
  return { mean, stderr };
}
