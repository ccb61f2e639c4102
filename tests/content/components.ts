import type { Item } from './reading-order.ts';

export type Component = Extract<Item, { kind: 'component' }>;

/** The components of these names, in reading order; all of them if no name is given. */
export function components(items: readonly Item[], ...names: readonly string[]): Component[] {
  return items.filter(
    (item): item is Component =>
      item.kind === 'component' && (names.length === 0 || names.includes(item.name)),
  );
}

/** The ids that components of this name carry, in reading order. */
export function idsOf(items: readonly Item[], name: string): string[] {
  return components(items, name).map(({ props }) => String(props['id']));
}

/** The ids of the questions that a lesson asks, in reading order. */
export function askedIn(items: readonly Item[]): string[] {
  return components(items, 'Question', 'BuildTask').map(({ name, props }) =>
    String(props[name === 'Question' ? 'id' : 'question']),
  );
}

export function headings(items: readonly Item[]): Extract<Item, { kind: 'heading' }>[] {
  return items.filter((item) => item.kind === 'heading');
}
