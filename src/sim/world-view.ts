import type { AnyMachineSnapshot } from 'xstate';
import type { NodeId, SimEvent } from './effects.ts';

/** A message or transfer that has been sent and has neither arrived nor vanished. */
export interface InFlight {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly message: SimEvent;
  readonly sentAtMs: number;
  /** When it will arrive, or vanish. */
  readonly atMs: number;
  readonly lost: boolean;
}

export interface MessageCounts {
  readonly sent: number;
  readonly delivered: number;
  readonly lost: number;
  readonly inFlight: number;
}

/** Reads a world at its current moment; never changes it. */
export interface WorldView<Tally = unknown> {
  readonly nowMs: number;
  /** Events dealt with so far. */
  readonly position: number;
  readonly nodes: readonly NodeId[];
  readonly tally: Tally;
  readonly messages: MessageCounts;
  readonly inFlight: readonly InFlight[];
  /** State of what lies between the nodes; its type is the medium's own. */
  readonly medium: unknown;
  snapshot(node: NodeId): AnyMachineSnapshot;
}
