import type { NodeId } from '#sim/index.ts';

export const clientsId: NodeId = 'clients';
export const balancerId: NodeId = 'balancer';

/** Ids of the servers, from `server 1` on. */
export function serverIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `server ${i + 1}`);
}
