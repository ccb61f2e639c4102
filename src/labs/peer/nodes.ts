import type { NodeId } from '#sim/index.ts';

export const trackerId: NodeId = 'tracker';
export const seedId: NodeId = 'seed';
/** Waits outside until the reader lets it in. */
export const newcomerId: NodeId = 'newcomer';

/** Ids of the peers that are there from the start, from `peer 1` on. */
export function peerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `peer ${i + 1}`);
}
