import { countBits } from '#machines/bits.ts';
import { isComplete, type PeerContext } from '#machines/peer-context.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { percent } from '../percent.ts';
import { seedId } from './nodes.ts';
import { fareOf, type Fare, type PeerTally } from './tally.ts';
import { peersOf, sharers, swarmOf } from './views.ts';

type View = WorldView<PeerTally>;

const BYTES_PER_MB = 1e6;

const someShare = ({ peers, freeRiders }: ParamValues) => Number(freeRiders) < Number(peers);
const someDoNot = ({ freeRiders }: ParamValues) => freeRiders !== 0;
const bothKinds = (params: ParamValues) => someShare(params) && someDoNot(params);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | undefined {
  return values.length > 0 ? sum(values) / values.length : undefined;
}

function uploaded(view: View, by: (id: NodeId) => boolean = () => true): number {
  const bytes = swarmOf(view).flatMap(([id, context]) => (by(id) ? [context.uploadedBytes] : []));
  return sum(bytes) / BYTES_PER_MB;
}

/** Bytes that have come; they are counted when a piece is there. */
function downloaded(view: View): number {
  return sum(swarmOf(view).map(([, { downloadedBytes }]) => downloadedBytes)) / BYTES_PER_MB;
}

const byPeers = (id: NodeId) => id !== seedId;

function fares(view: View, share: boolean): Fare[] {
  return sharers(view, share).map(([id]) => fareOf(view, id));
}

/** Seconds from joining to having everything, on average of those who have it. */
function seconds(list: readonly Fare[]): number | undefined {
  return mean(
    list.flatMap(({ doneMs, joinedMs }) =>
      doneMs === undefined ? [] : [(doneMs - joinedMs) / 1000],
    ),
  );
}

/** Partners that unchoke one of these while it lacks something, on average over time. */
function openPartners(view: View, share: boolean): number | undefined {
  const list = fares(view, share);
  const wantingMs = sum(list.map((fare) => fare.wantingMs));
  return wantingMs > 0 ? sum(list.map(({ openMs }) => openMs)) / wantingMs : undefined;
}

function chokedShare(view: View, share: boolean): number | undefined {
  const list = fares(view, share);
  return percent(
    sum(list.map(({ chokedMs }) => chokedMs)),
    sum(list.map(({ wantingMs }) => wantingMs)),
  );
}

function heldShare(list: readonly (readonly [NodeId, PeerContext])[]): number | undefined {
  return percent(
    sum(list.map(([, { has }]) => countBits(has))),
    sum(list.map(([, { pieces }]) => pieces)),
  );
}

export const metrics = {
  uploadedMb: {
    label: 'Uploaded, all together',
    unit: 'MB',
    read: (view) => uploaded(view),
  },
  downloadedMb: {
    label: 'Downloaded, all together',
    unit: 'MB',
    read: downloaded,
  },
  peerShare: {
    label: 'Uploaded by peers, not by the seed',
    unit: '%',
    read: (view) => percent(uploaded(view, byPeers), uploaded(view)),
  },
  finished: {
    label: 'Peers that have everything',
    unit: 'peers',
    read: (view) => peersOf(view).filter(([, context]) => isComplete(context)).length,
  },
  allDoneS: {
    label: 'Time until all have everything',
    unit: 's',
    read: (view) => {
      const times = peersOf(view).map(([id]) => fareOf(view, id).doneMs);
      return times.includes(undefined) ? undefined : Math.max(...times.map(Number)) / 1000;
    },
  },
  sharerS: {
    label: 'A peer that shares has everything after',
    unit: 's',
    applies: someShare,
    read: (view) => seconds(fares(view, true)),
  },
  takerS: {
    label: 'One that shares nothing has it after',
    unit: 's',
    applies: someDoNot,
    read: (view) => seconds(fares(view, false)),
  },
  slowdown: {
    label: 'Time it takes: shares nothing ÷ shares',
    unit: 'times',
    applies: bothKinds,
    read: (view) => {
      const [sharer, taker] = [seconds(fares(view, true)), seconds(fares(view, false))];
      return sharer && taker !== undefined ? taker / sharer : undefined;
    },
  },
  sharerOpen: {
    label: 'Partners that unchoke one that shares',
    unit: 'partners',
    applies: someShare,
    read: (view) => openPartners(view, true),
  },
  takerOpen: {
    label: 'Partners that unchoke one that shares nothing',
    unit: 'partners',
    applies: someDoNot,
    read: (view) => openPartners(view, false),
  },
  sharerChoked: {
    label: 'Time choked by all, if it shares',
    unit: '%',
    applies: someShare,
    read: (view) => chokedShare(view, true),
  },
  takerChoked: {
    label: 'Time choked by all, if it shares nothing',
    unit: '%',
    applies: someDoNot,
    read: (view) => chokedShare(view, false),
  },
  sharerHeld: {
    label: 'Held by those that share',
    unit: '%',
    applies: someShare,
    read: (view) => heldShare(sharers(view, true)),
  },
  takerHeld: {
    label: 'Held by those that share nothing',
    unit: '%',
    applies: someDoNot,
    read: (view) => heldShare(sharers(view, false)),
  },
} as const satisfies Readonly<Record<string, Metric<PeerTally>>>;
