/**
 * A first-come-first-served queue that never changes: adding and taking give a new one, so a
 * snapshot can be laid aside and gone back to. Both take constant time on average, however many
 * wait; an array would be copied each time, which an overloaded server cannot afford.
 */
export interface Fifo<T> {
  readonly length: number;
  /** The older ones, from index `taken` on. */
  readonly front: readonly T[];
  readonly taken: number;
  /** Those who came after them, newest first. */
  readonly back: Cell<T> | undefined;
}

interface Cell<T> {
  readonly item: T;
  readonly earlier: Cell<T> | undefined;
}

export const emptyFifo: Fifo<never> = { length: 0, front: [], taken: 0, back: undefined };

/** The queue with `item` at its end. */
export function withLast<T>(fifo: Fifo<T>, item: T): Fifo<T> {
  const { length, front, taken, back } = fifo;
  return { length: length + 1, front, taken, back: { item, earlier: back } };
}

/** Who is first, and the queue of all others; undefined if nobody waits. */
export function takeFirst<T>(fifo: Fifo<T>): readonly [T, Fifo<T>] | undefined {
  const { length, front, taken, back } = fifo;
  if (length === 0) return undefined;
  if (taken < front.length) {
    return [front[taken]!, { length: length - 1, front, taken: taken + 1, back }];
  }
  const older = inOrder(back);
  return [older[0]!, { length: length - 1, front: older, taken: 1, back: undefined }];
}

/** All who wait, first come first. */
export function listed<T>({ front, taken, back }: Fifo<T>): T[] {
  return [...front.slice(taken), ...inOrder(back)];
}

function inOrder<T>(newest: Cell<T> | undefined): T[] {
  const items: T[] = [];
  for (let cell = newest; cell; cell = cell.earlier) items.push(cell.item);
  return items.reverse();
}
