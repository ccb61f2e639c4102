import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { NodeId, SimEvent } from './effects.ts';

/** Why an event reached its node. */
export type Cause = 'message' | 'transfer' | 'timer' | 'scheduled' | 'intervention';

/**
 * One event dealt with by one node: what meters are told.
 */
export interface Happening {
  readonly atMs: number;
  readonly cause: Cause;
  readonly node: NodeId;
  /** The sender of a message. */
  readonly from: NodeId | undefined;
  /** When the message was sent; equal to `atMs` for what did not travel. */
  readonly sentAtMs: number;
  readonly event: SimEvent;
  readonly before: AnyMachineSnapshot;
  readonly after: AnyMachineSnapshot;
  /** The node's states in words (see `stateText`). */
  readonly stateBefore: string;
  readonly stateAfter: string;
}

/** True if the snapshot belongs to this machine: then its context has the machine's own type. */
export function isOf<M extends AnyStateMachine>(
  machine: M,
  snapshot: AnyMachineSnapshot,
): snapshot is SnapshotFrom<M> & AnyMachineSnapshot {
  return snapshot.machine === machine;
}
