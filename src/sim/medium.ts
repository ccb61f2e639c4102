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

/** A bulk transfer as it was asked for. */
export interface Transfer extends Envelope {
  readonly bytes: number;
}

/**
 * What lies between the nodes. The kernel knows only this port; `src/net` implements it.
 * `State` is immutable plain data: a checkpoint keeps the reference.
 */
export interface Medium<State = unknown> {
  readonly initial: State;
  /** Decides at the moment of sending what will become of a message. */
  carry(state: State, envelope: Envelope, chance: Chance): Passage;
  /** Takes a bulk transfer on. */
  begin(state: State, transfer: Transfer): State;
  /** When the next transfer will be complete, if nothing else changes; Infinity if there is none. */
  nextCompletionMs(state: State): number;
  /** Moves the bytes that flow until `nowMs` and hands over the transfers that are complete. */
  advance(
    state: State,
    nowMs: number,
  ): { readonly state: State; readonly complete: readonly Transfer[] };
}
