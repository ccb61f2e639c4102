import type { NodeId } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from './define-lab.ts';

/** The same intervention for each of these nodes, by their last words: `leave-7` for `peer 7`. */
export function forEach(
  ids: readonly NodeId[],
  name: string,
  spec: (node: NodeId) => Omit<InterventionSpec, 'label' | 'node'>,
): Interventions {
  return Object.fromEntries(
    ids.map((node) => [`${name}-${node.split(' ').at(-1)}`, { label: node, node, ...spec(node) }]),
  );
}
