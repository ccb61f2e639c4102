import TinyQueue from 'tinyqueue';

/** Anything that is due at a moment of virtual time; `seq` is the order in which it was scheduled. */
export interface Due {
  readonly atMs: number;
  readonly seq: number;
}

/**
 * Earlier first; at the same moment, first scheduled first. The heap itself promises no order among
 * equals, and a run must be the same on every machine, so the tie is decided here.
 */
function inOrder(a: Due, b: Due): number {
  return a.atMs - b.atMs || a.seq - b.seq;
}

/** The event queue: what is still to happen, in order of (time, sequence). */
export class Agenda<T extends Due> {
  #heap: TinyQueue<T>;

  constructor(items: readonly T[] = []) {
    this.#heap = new TinyQueue([...items], inOrder);
  }

  push(item: T): void {
    this.#heap.push(item);
  }

  pop(): T | undefined {
    return this.#heap.pop();
  }

  peek(): T | undefined {
    return this.#heap.peek();
  }

  /** All that is scheduled, in heap order (not sorted). A checkpoint copies this. */
  get items(): readonly T[] {
    return this.#heap.data;
  }
}
