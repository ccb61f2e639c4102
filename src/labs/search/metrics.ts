import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { indexId } from './nodes.ts';
import type { SearchTally } from './tally.ts';

type View = WorldView<SearchTally>;

const floods = ({ how }: ParamValues) => how !== 'index';

/** Everybody who can be asked for files: all nodes but an index. */
export function peerCount({ nodes }: WorldView): number {
  return nodes.length - (nodes.at(-1) === indexId ? 1 : 0);
}

/** Of the latest search, once there has been one. */
function ofSearch(read: (tally: SearchTally) => number | undefined) {
  return ({ tally }: View) => (tally.searches > 0 ? read(tally) : undefined);
}

export const metrics = {
  searched: {
    label: 'Hosts searched',
    unit: 'hosts',
    read: ofSearch(({ searched }) => searched),
  },
  searchedShare: {
    label: 'Share of all other hosts',
    unit: '%',
    read: (view: View) => {
      const { searches, searched } = view.tally;
      return searches > 0 ? (100 * searched) / (peerCount(view) - 1) : undefined;
    },
  },
  queries: {
    label: 'QUERY messages',
    unit: 'messages',
    read: ofSearch(({ queries }) => queries),
  },
  duplicates: {
    label: 'Duplicates among them, dropped',
    unit: 'messages',
    applies: floods,
    read: ofSearch(({ duplicates }) => duplicates),
  },
  answers: {
    label: 'Messages that bring hits back',
    unit: 'messages',
    read: ofSearch(({ answers }) => answers),
  },
  messages: {
    label: 'Messages in all',
    unit: 'messages',
    read: ofSearch(({ queries, answers }) => queries + answers),
  },
  hits: {
    label: 'Hosts found that have the file',
    unit: 'hosts',
    read: ofSearch(({ hits }) => hits),
  },
  firstHitMs: {
    label: 'Time to the first hit',
    unit: 'ms',
    read: ofSearch(({ firstHitMs }) => firstHitMs),
  },
  handledPerHost: {
    label: 'Queries a host has handled, on average',
    unit: 'messages',
    read: (view: View) => view.tally.handledByPeers / peerCount(view),
  },
  published: {
    label: 'Messages that told an index',
    unit: 'messages',
    applies: ({ how }) => how !== 'flood',
    read: ({ tally }: View) => tally.published,
  },
} as const satisfies Readonly<Record<string, Metric<SearchTally>>>;
