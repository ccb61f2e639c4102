import type { NodeId } from '#sim/index.ts';

/** What peers say to each other: whose message it is, and how far it has come. */
export interface OverlayMessage {
  /** Place of the peer that sent it first, and which of its messages it is. */
  readonly source: number;
  readonly serial: number;
  /** Hops over the overlay until here. */
  readonly hops: number;
  readonly to: Addressee;
}

/** One peer by its place, or the next so many places of the ring, the holder's own counted in. */
export type Addressee = { readonly place: number } | { readonly span: number };

/**
 * What travels over cables: an overlay message in an envelope from one neighbour of the overlay to the
 * next. Routers read the envelope and nothing else.
 */
export interface Datagram {
  readonly type: 'PACKET';
  readonly sender: NodeId;
  readonly receiver: NodeId;
  readonly carries: OverlayMessage;
}

/** The same for all copies of a message, wherever they are. */
export function messageKey({ source, serial }: OverlayMessage): string {
  return `${source}.${serial}`;
}
