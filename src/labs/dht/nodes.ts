import type { NodeId } from '#sim/index.ts';

/** What strikes many nodes at once. */
export const outageId: NodeId = 'outage';

/** Nodes are numbered from 1 in the order of their identifiers. */
export function nodeIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `node ${i + 1}`);
}
