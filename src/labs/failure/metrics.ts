import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { percent } from '../percent.ts';
import { ROUND_MS } from './gossip-world.ts';
import type { FailureTally } from './tally.ts';
import { failuresOf, gossipersOf, gives, hostsOf, readerOf, storyOf } from './views.ts';

const withCopies = ({ model }: ParamValues) => model === 'replicas';
const inNetwork = ({ model }: ParamValues) => model === 'network';
const inGossip = ({ model }: ParamValues) => model === 'gossip';

/** Those of the gossiping peers that are up, and how many of them know. */
export function knowing(view: WorldView): { readonly up: number; readonly know: number } {
  const up = gossipersOf(view).filter((peer) => peer.up);
  return { up: up.length, know: up.filter((peer) => peer.knows).length };
}

export const metrics = {
  served: {
    label: 'Tries that were served',
    unit: '%',
    applies: withCopies,
    read: ({ tally }) => percent(tally.served, tally.tries),
  },
  hostThere: {
    label: 'Hosts that answered when asked',
    unit: '%',
    applies: withCopies,
    read: ({ tally }) => percent(tally.answered, tally.asked),
  },
  hostsNow: {
    label: 'Hosts there now',
    unit: 'hosts',
    applies: withCopies,
    read: (view) => readerOf(view) && hostsOf(view).filter((host) => gives(view, host)).length,
  },
  failed: {
    label: 'Peers that have failed',
    unit: '%',
    applies: inNetwork,
    read: (view) => {
      const known = failuresOf(view);
      return known && percent(known.victims.length, known.peers.length);
    },
  },
  largest: {
    label: 'Survivors in the largest piece',
    unit: '%',
    applies: inNetwork,
    read: (view) => {
      const known = failuresOf(view);
      const now = known && storyOf(known).at(-1)!;
      return now && percent(now.largest, now.survivors);
    },
  },
  pieces: {
    label: 'Pieces the network is in',
    unit: 'pieces',
    applies: inNetwork,
    read: (view) => {
      const known = failuresOf(view);
      return known && storyOf(known).at(-1)!.pieces;
    },
  },
  brokenAt: {
    label: 'Failed until no piece held half',
    unit: '%',
    applies: inNetwork,
    read: (view) => {
      const known = failuresOf(view);
      if (!known) return undefined;
      const at = storyOf(known).findIndex(({ largest, survivors }) => 2 * largest <= survivors);
      return at < 0 ? undefined : percent(at, known.peers.length);
    },
  },
  reached: {
    label: 'Peers that the last news reached',
    unit: 'peers',
    applies: inNetwork,
    read: ({ tally }) => (tally.reached > 0 ? tally.reached : undefined),
  },
  rounds: {
    label: 'Rounds until all who are there know',
    unit: 'rounds',
    applies: inGossip,
    read: (view) => {
      const { up, know } = knowing(view);
      if (up === 0) return undefined;
      if (know < up) return Math.floor(view.nowMs / ROUND_MS);
      return Math.ceil(view.tally.lastLearntMs / ROUND_MS);
    },
  },
  informed: {
    label: 'Peers that know',
    unit: '%',
    applies: inGossip,
    read: (view) => {
      const { up, know } = knowing(view);
      return percent(know, up);
    },
  },
  calls: {
    label: 'Calls made',
    unit: 'calls',
    applies: inGossip,
    read: (view) => (gossipersOf(view).length > 0 ? view.tally.calls : undefined),
  },
} as const satisfies Readonly<Record<string, Metric<FailureTally>>>;
