import { traceLine, type TraceEntry } from '#sim/index.ts';

/**
 * Finds the entries of a growing trace whose line holds a text. It looks at each entry once, however
 * often it is asked, and starts over when the trace has taken another branch.
 */
export class EventFilter {
  readonly #wanted: string;
  #found: number[] = [];
  #looked = 0;
  #last: TraceEntry | undefined;

  constructor(wanted: string) {
    this.#wanted = wanted.trim().toLowerCase();
  }

  /**
   * Indices of the first `position` entries that match, in order: a new list each time, since who
   * shows it can tell by that alone that it has grown.
   */
  matches(trace: readonly TraceEntry[], position: number): readonly number[] {
    if (this.#looked > 0 && trace[this.#looked - 1] !== this.#last) {
      this.#found = [];
      this.#looked = 0;
    }
    for (; this.#looked < trace.length; this.#looked++) {
      if (this.#fits(trace[this.#looked]!)) this.#found.push(this.#looked);
    }
    this.#last = trace[this.#looked - 1];
    const happened = this.#found.findLastIndex((index) => index < position) + 1;
    return this.#found.slice(0, happened);
  }

  #fits(entry: TraceEntry): boolean {
    return this.#wanted === '' || traceLine(entry).toLowerCase().includes(this.#wanted);
  }
}
