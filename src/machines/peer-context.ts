import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { countBits, type Bits } from './bits.ts';
import { nothingReceived, type Received, type Slots } from './choking-ranking.ts';

/** What peers say to each other; the words are BitTorrent's own (BEP 3). */
export type PeerEvent =
  /** From the tracker: these are here. */
  | { readonly type: 'PEERS'; readonly from: NodeId; readonly peers: readonly NodeId[] }
  /** The pieces one has. `opens`: it has just come to know of the other and wants to hear the same. */
  | {
      readonly type: 'BITFIELD';
      readonly from: NodeId;
      readonly has: Bits;
      readonly opens: boolean;
    }
  | { readonly type: 'INTERESTED' | 'NOT_INTERESTED'; readonly from: NodeId }
  | { readonly type: 'CHOKE' | 'UNCHOKE'; readonly from: NodeId }
  | { readonly type: 'REQUEST' | 'PIECE' | 'HAVE'; readonly from: NodeId; readonly piece: number }
  /** The connection is closed: the other has gone. */
  | { readonly type: 'CLOSE'; readonly from: NodeId }
  /** Its own reminders: to ask the tracker again, and to give its slots anew. */
  | { readonly type: 'ANNOUNCE_DUE' | 'RECHOKE' }
  /** From outside. */
  | { readonly type: 'JOIN' | 'LEAVE' | 'STOP_SHARING' | 'SHARE' };

export interface PeerInput {
  readonly tracker: NodeId;
  readonly has: Bits;
  readonly pieces: number;
  readonly pieceBytes: number;
  /** False for one that waits to be told to join. */
  readonly present: boolean;
  /** False for one that takes and never gives. */
  readonly shares: boolean;
  /** Upload slots, the optimistic one among them. */
  readonly slots: number;
  readonly announceMs: number;
  /** How long it stays when it has everything; for ever by default. */
  readonly staysMs?: number | undefined;
  readonly dice: Dice;
}

/** Another peer, as this one knows it. */
export interface Neighbour {
  readonly has: Bits;
  /** What this one has told it: INTERESTED or NOT_INTERESTED. */
  readonly interesting: boolean;
  /** What it has told this one. */
  readonly interested: boolean;
  /** It has unchoked this one. */
  readonly open: boolean;
}

export type Neighbours = ReadonlyMap<NodeId, Neighbour>;

export interface PeerContext extends PeerInput, Slots {
  readonly neighbours: Neighbours;
  /** The piece asked of each neighbour and not yet come. */
  readonly requests: ReadonlyMap<NodeId, number>;
  /** Requests decided on and about to be said. */
  readonly wishes: readonly (readonly [NodeId, number])[];
  /** The piece under way to each neighbour. */
  readonly uploads: ReadonlyMap<NodeId, number>;
  /** Who has been told UNCHOKE: a piece under way is finished before a slot changes hands. */
  readonly unchoked: readonly NodeId[];
  /** Who lost a slot since the last re-choke, and waits for the next one. */
  readonly former: readonly NodeId[];
  readonly rechokes: number;
  readonly received: Received;
  readonly sent: Received;
  /** Bytes whose sending has begun, and bytes that have come. */
  readonly uploadedBytes: number;
  readonly downloadedBytes: number;
}

/** What a peer knows before it has met anybody. */
export const alone = {
  neighbours: new Map(),
  requests: new Map(),
  wishes: [],
  uploads: new Map(),
  unchoked: [],
  former: [],
  reciprocal: [],
  optimistic: undefined,
  rechokes: 0,
  received: nothingReceived,
  sent: nothingReceived,
} satisfies Partial<PeerContext>;

export function peerContext(input: PeerInput): PeerContext {
  return { ...input, ...alone, uploadedBytes: 0, downloadedBytes: 0 };
}

export function isComplete({ has, pieces }: PeerContext): boolean {
  return countBits(has) === pieces;
}

export function knowsAnybody({ neighbours }: PeerContext): boolean {
  return neighbours.size > 0;
}

export function hasAnythingUnderWay({ requests, uploads }: PeerContext): boolean {
  return requests.size > 0 || uploads.size > 0;
}

/** The neighbours of whom this holds, in the order in which they were met. */
export function those(
  neighbours: Neighbours,
  holds: (neighbour: Neighbour) => boolean,
): readonly NodeId[] {
  return [...neighbours].filter(([, neighbour]) => holds(neighbour)).map(([id]) => id);
}

/** A map without one of its keys. */
export function withoutKey<V>(map: ReadonlyMap<NodeId, V>, key: NodeId): ReadonlyMap<NodeId, V> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
