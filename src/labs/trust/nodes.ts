import type { NodeId } from '#sim/index.ts';

export const youId: NodeId = 'you';
/** Fetches from you what you have kept. */
export const friendId: NodeId = 'friend';
export const publisherId: NodeId = 'publisher';
export const searchId: NodeId = 'search result';
export const membersId: NodeId = 'members';
export const attackerId: NodeId = 'attacker';

/** Ids of the peers, from `peer 1` on. */
export function peerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `peer ${i + 1}`);
}
