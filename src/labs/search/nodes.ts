import type { NodeId } from '#sim/index.ts';

export const indexId: NodeId = 'index';

/** Hosts are counted from 1; host 1 is the first to ask. */
export function hostId(number: number): NodeId {
  return `host ${number}`;
}

export function ultrapeerId(number: number): NodeId {
  return `ultrapeer ${number}`;
}

/** Who takes part: plain hosts, and ultrapeers where there are any. */
export interface Cast {
  readonly hosts: number;
  readonly ultrapeers: number;
}

/** All who have files to share and may ask, the hosts first. */
export function peerIds({ hosts, ultrapeers }: Cast): NodeId[] {
  return [
    ...Array.from({ length: hosts }, (_, i) => hostId(i + 1)),
    ...Array.from({ length: ultrapeers }, (_, i) => ultrapeerId(i + 1)),
  ];
}

/** The ultrapeer, counted from 0, that a host counted from 0 is a leaf of: dealt out like cards. */
export function ultrapeerOf(host: number, { ultrapeers }: Cast): number {
  return host % ultrapeers;
}
