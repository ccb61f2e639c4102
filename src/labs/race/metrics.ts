import { receivedBitsBy, type FlowState } from '#net/index.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { serverId, sourceId } from './nodes.ts';
import type { RaceTally } from './tally.ts';

type View = WorldView<RaceTally>;

/** How many there are on either side. */
export function readersIn(view: WorldView): number {
  return view.nodes.filter((id) => id.startsWith('client')).length;
}

/** Bits of the whole file, as the server has it to give. */
function fileBits(view: WorldView): number {
  const { fileBytes } = view.snapshot(serverId).context as { fileBytes: number };
  return fileBytes * 8;
}

/** Share of the file, 0 to 1, that each of these nodes has got by `nowMs`. */
export function sharesHeld(view: WorldView, nodes: readonly NodeId[], nowMs: number): number[] {
  const received = receivedBitsBy(view.medium as FlowState, nowMs);
  const whole = fileBits(view);
  return nodes.map((node) => wholeIfNearly((received.get(node) ?? 0) / whole));
}

/** The last bit must not be missing for rounding's sake. */
function wholeIfNearly(share: number): number {
  return share > 1 - 1e-9 ? 1 : share;
}

function meanShare(view: View, side: 'client' | 'peer'): number {
  const nodes = view.nodes.filter((id) => id.startsWith(side));
  const sum = sharesHeld(view, nodes, view.nowMs).reduce((total, share) => total + share, 0);
  return (100 * sum) / nodes.length;
}

/** Copies of the file that have left this node. */
function copiesSent(view: View, node: NodeId): number {
  const { sentBits } = view.medium as FlowState;
  return (sentBits.get(node) ?? 0) / fileBits(view);
}

function secondsWhen(done: number, view: View, atMs: number): number | undefined {
  return done === readersIn(view) ? atMs / 1000 : undefined;
}

function clientServerSeconds(view: View): number | undefined {
  return secondsWhen(view.tally.clientsDone, view, view.tally.clientsDoneAtMs);
}

function peerToPeerSeconds(view: View): number | undefined {
  return secondsWhen(view.tally.peersDone, view, view.tally.peersDoneAtMs);
}

export const metrics = {
  clientServerSeconds: {
    label: 'Client-server: until the last has it all',
    unit: 's',
    read: clientServerSeconds,
  },
  peerToPeerSeconds: {
    label: 'Peer-to-peer: until the last has it all',
    unit: 's',
    read: peerToPeerSeconds,
  },
  speedUp: {
    label: 'Client-server ÷ peer-to-peer',
    unit: '',
    read: (view) => {
      const [server, peers] = [clientServerSeconds(view), peerToPeerSeconds(view)];
      return server === undefined || peers === undefined ? undefined : server / peers;
    },
  },
  clientsShare: {
    label: 'What a client has of the file',
    unit: '%',
    hue: 'serve',
    read: (view) => meanShare(view, 'client'),
  },
  peersShare: {
    label: 'What a peer has of the file',
    unit: '%',
    hue: 'share',
    read: (view) => meanShare(view, 'peer'),
  },
  serverCopies: {
    label: 'Copies sent by the server',
    unit: 'copies',
    read: (view) => copiesSent(view, serverId),
  },
  sourceCopies: {
    label: 'Copies sent by the source',
    unit: 'copies',
    read: (view) => copiesSent(view, sourceId),
  },
} as const satisfies Readonly<Record<string, Metric<RaceTally>>>;
