import type { NodeId } from '#sim/index.ts';

export const serverId: NodeId = 'server';
/** Tells all clients how often to ask. */
export const demandId: NodeId = 'demand';

/** The clients, from `client-1` on. */
export function clientIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, index) => `client-${index + 1}`);
}
