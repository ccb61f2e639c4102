import type { NodeId } from '#sim/index.ts';

/** Where a packet can be sent: a node that the whole network can reach, and a port there. */
export interface Endpoint {
  readonly node: NodeId;
  readonly port: number;
}

/** What travels: whence, whither, and what it says. */
export interface Packet {
  readonly source: Endpoint;
  readonly target: Endpoint;
  /** The word itself: `REGISTER`, `PEER`, `PROBE` … */
  readonly says: string;
  /** Of `PEER` and `RELAY`: the endpoint that is spoken of. */
  readonly about?: Endpoint;
}

export function isSame(a: Endpoint, b: Endpoint): boolean {
  return a.node === b.node && a.port === b.port;
}
