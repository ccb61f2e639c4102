import type { NodeId } from '#sim/index.ts';

/** Whose service it is: its servers, or, among peers, the one who has the copy at first. */
export const operatorId: NodeId = 'operator';
export const listId: NodeId = 'list';
export const audienceId: NodeId = 'audience';

export function readerIds(count: number): NodeId[] {
  return Array.from({ length: count }, (_, i) => `reader ${i + 1}`);
}

export function isReader(node: NodeId): boolean {
  return node.startsWith('reader');
}
