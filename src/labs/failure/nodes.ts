import type { NodeId } from '#sim/index.ts';

export const readerId: NodeId = 'reader';
export const indexId: NodeId = 'index';
export const makerId: NodeId = 'software maker';
export const failuresId: NodeId = 'failures';

/** Ids of the peers, from `peer 1` on. */
export function peerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `peer ${i + 1}`);
}
