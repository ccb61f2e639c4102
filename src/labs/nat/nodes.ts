import type { NodeId } from '#sim/index.ts';

export const nameServerId: NodeId = 'name server';
export const rendezvousId: NodeId = 'rendezvous';
export const relayId: NodeId = 'relay';

export type Side = 'a' | 'b';

export function hostId(pair: number, side: Side): NodeId {
  return `host ${pair}${side}`;
}

export function natId(pair: number, side: Side): NodeId {
  return `NAT ${pair}${side}`;
}
