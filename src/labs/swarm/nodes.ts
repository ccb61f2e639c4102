import type { NodeId } from '#sim/index.ts';

export const boardId: NodeId = 'board';
export const trackerId: NodeId = 'tracker';
export const sourceId: NodeId = 'source';

/** Ids of the peers, from `peer 1` on. */
export function peerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `peer ${i + 1}`);
}
