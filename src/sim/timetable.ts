import { Agenda, type Due } from './agenda.ts';
import type { NodeId, SimEvent } from './effects.ts';
import { SimError } from './errors.ts';
import type { Cause } from './happening.ts';

/** One thing that is due. All have the same shape, which keeps the kernel's loop fast. */
export interface Item extends Due {
  readonly cause: Cause | 'completion';
  /** Index of the node that gets the event. */
  readonly node: number;
  readonly event: SimEvent;
  readonly from: NodeId | undefined;
  readonly sentAtMs: number;
  readonly lost: boolean;
  /** Of timers: under which key they can be cancelled or replaced. */
  readonly key: string | undefined;
}

/** What a new item is given; the rest has the usual values. */
export type NewItem = Pick<Item, 'atMs' | 'cause' | 'node' | 'event'> & {
  [Name in 'from' | 'sentAtMs' | 'lost' | 'key']?: Item[Name] | undefined;
};

/** A timetable laid aside. */
export interface FrozenTimetable {
  readonly seq: number;
  readonly items: readonly Item[];
  readonly timers: ReadonlyMap<string, number>;
}

/**
 * What is still to happen, and which timers still count.
 *
 * A cancelled timer stays in the heap, which cannot give up an item in its middle; it is dropped
 * when its time comes, because its key no longer points to it.
 */
export class Timetable {
  #seq = 0;
  #agenda = new Agenda<Item>();
  /** Key of a timer → sequence of the only item that still counts under it. */
  #timers = new Map<string, number>();

  /** Adds an item; one with a key replaces the item that had this key before. */
  add(given: NewItem, nowMs: number): void {
    // Also false for NaN, which no order could place.
    if (!(given.atMs >= nowMs)) {
      throw new SimError(
        `“${given.event.type}” is scheduled for ${given.atMs} ms, but it is ${nowMs} ms already.`,
        'Delays are numbers of milliseconds, zero or more.',
      );
    }
    const item = this.item(given);
    if (item.key !== undefined) this.#timers.set(item.key, item.seq);
    this.#agenda.push(item);
  }

  /** An item that has its place in the order but waits for nothing. */
  item({ atMs, cause, node, event, from, sentAtMs = atMs, lost = false, key }: NewItem): Item {
    return { atMs, seq: this.#seq++, cause, node, event, from, sentAtMs, lost, key };
  }

  /** The next item that still counts, left in its place. */
  peek(): Item | undefined {
    for (;;) {
      const item = this.#agenda.peek();
      if (item?.key === undefined || this.#timers.get(item.key) === item.seq) return item;
      this.#agenda.pop();
    }
  }

  /** The next item that still counts, taken out. */
  take(): Item | undefined {
    const item = this.peek();
    if (!item) return undefined;
    this.#agenda.pop();
    if (item.key !== undefined) this.#timers.delete(item.key);
    return item;
  }

  /** The timer of this key will not come any more. */
  cancel(key: string): void {
    this.#timers.delete(key);
  }

  /** Messages that are on their way. */
  messages(): Item[] {
    return this.#agenda.items.filter((item) => item.cause === 'message');
  }

  freeze(): FrozenTimetable {
    return { seq: this.#seq, items: this.#agenda.items.slice(), timers: new Map(this.#timers) };
  }

  thaw({ seq, items, timers }: FrozenTimetable): void {
    this.#seq = seq;
    this.#agenda = new Agenda(items);
    this.#timers = new Map(timers);
  }
}
