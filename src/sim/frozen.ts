import type { AnyMachineSnapshot } from 'xstate';
import type { ChanceState } from './chance.ts';
import type { FrozenTimetable } from './timetable.ts';
import type { FrozenTransfers } from './transfers.ts';
import type { MessageCounts } from './world-view.ts';

/** A world laid aside: plain data and shared, unchanging snapshots. */
export interface Frozen<Tally> {
  readonly nowMs: number;
  readonly position: number;
  readonly hash: number;
  readonly snapshots: readonly AnyMachineSnapshot[];
  readonly timetable: FrozenTimetable;
  readonly chance: ChanceState;
  readonly transfers: FrozenTransfers;
  readonly counts: Omit<MessageCounts, 'inFlight'>;
  readonly tally: Tally;
}
