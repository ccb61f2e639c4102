/** The states of a machine by their dotted paths, as the statechart names them, and in words. */
import type { AnyStateNode, StateValue } from 'xstate';
import type { Playable } from './playable.ts';

/** The innermost states of a state value; several where regions run in parallel. */
export function leavesOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [name] : leavesOf(inner).map((leaf) => (leaf ? `${name}.${leaf}` : name)),
  );
}

function leavesBelow(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values<AnyStateNode>(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesBelow);
}

/** Every innermost state that the machine has. */
export function stateNames({ machine }: Playable): string[] {
  return leavesBelow(machine.root).map(({ path }) => path.join('.'));
}

/** The regions that run in parallel; none for a machine that is in one state at a time. */
export function regionsOf({ machine: { root } }: Playable): string[] {
  return root.type === 'parallel' ? Object.keys(root.states) : [];
}

/** What it means to be in this state. */
export function stateWords({ machine, states }: Playable, path: string): string {
  const node = leavesBelow(machine.root).find((leaf) => leaf.path.join('.') === path);
  return node?.description ?? states[path] ?? '';
}
