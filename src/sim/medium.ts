import type { Chance } from './chance.ts';
import type { NodeId, SimEvent } from './effects.ts';

/** A small message on its way. */
export interface Envelope {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly message: SimEvent;
  readonly sentAtMs: number;
}

/** What becomes of a message: it arrives, or it vanishes on the way, at `atMs`. */
export interface Passage {
  readonly atMs: number;
  readonly lost: boolean;
}

/** A bulk transfer as it was asked for; see `TransferEffect`. */
export interface Transfer {
  readonly from: NodeId;
  readonly to: readonly NodeId[];
  readonly bytes: number;
  readonly message: SimEvent | undefined;
  readonly atMostBps: number;
  readonly sentAtMs: number;
}

/**
 * What lies between the nodes. The kernel knows only this port; `src/net` implements it.
 * `State` is immutable plain data: a checkpoint keeps the reference.
 */
export interface Medium<State = unknown> {
  readonly initial: State;
  /** Decides at the moment of sending what will become of a message. */
  carry(state: State, envelope: Envelope, chance: Chance): Passage;
  /** Takes a bulk transfer on. It has no rate before the next `settle`. */
  begin(state: State, transfer: Transfer): State;
  /** Ends every transfer from or to a node. */
  cut(state: State, node: NodeId, nowMs: number): State;
  /**
   * Gives every transfer its rate, once all that begin or end at this moment have done so, and says
   * when the next will be complete if nothing else changes; Infinity if there is none.
   */
  settle(state: State): { readonly state: State; readonly nextCompletionMs: number };
  /** Moves the bytes that flow until `nowMs` and hands over the transfers that are complete. */
  advance(
    state: State,
    nowMs: number,
  ): { readonly state: State; readonly complete: readonly Transfer[] };
}
