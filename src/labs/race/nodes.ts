import type { NodeId } from '#sim/index.ts';

export const serverId: NodeId = 'server';
export const sourceId: NodeId = 'source';
export const exchangeId: NodeId = 'exchange';

export function clientIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `client ${i + 1}`);
}

export function peerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `peer ${i + 1}`);
}
