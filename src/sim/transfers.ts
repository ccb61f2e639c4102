import type { NodeId } from './effects.ts';
import type { Medium, Transfer } from './medium.ts';

/** Transfers laid aside; the medium's state never changes, so it is shared. */
export interface FrozenTransfers {
  readonly medium: unknown;
  readonly unsettled: boolean;
}

/**
 * The bulk transfers of a world, in the hands of its medium. Every start and end of one changes the
 * rates of others; they are worked out once, when the moment in which it happens is over.
 */
export class Transfers {
  readonly #medium: Medium;
  #state: unknown;
  /** True if transfers have begun or ended at this moment: rates are still to be given. */
  #unsettled = false;

  constructor(medium: Medium) {
    this.#medium = medium;
    this.#state = medium.initial;
  }

  get state(): unknown {
    return this.#state;
  }

  get unsettled(): boolean {
    return this.#unsettled;
  }

  begin(transfer: Transfer): void {
    this.#change(this.#medium.begin(this.#state, transfer));
  }

  cut(node: NodeId, nowMs: number): void {
    this.#change(this.#medium.cut(this.#state, node, nowMs));
  }

  /** Moves the bytes that flow until now and hands over what is complete. */
  advance(nowMs: number): readonly Transfer[] {
    const { state, complete } = this.#medium.advance(this.#state, nowMs);
    this.#change(state);
    return complete;
  }

  /** Gives all transfers their rates; returns when the next will be complete, Infinity if none. */
  settle(): number {
    const { state, nextCompletionMs } = this.#medium.settle(this.#state);
    this.#state = state;
    this.#unsettled = false;
    return nextCompletionMs;
  }

  freeze(): FrozenTransfers {
    return { medium: this.#state, unsettled: this.#unsettled };
  }

  thaw({ medium, unsettled }: FrozenTransfers): void {
    this.#state = medium;
    this.#unsettled = unsettled;
  }

  #change(state: unknown): void {
    this.#state = state;
    this.#unsettled = true;
  }
}
