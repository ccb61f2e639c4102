import type { Draws } from '#chance/index.ts';
import type { Scheduled } from '#sim/index.ts';
import { peerId } from './nodes.ts';
import { busiestTrunk, type Plan } from './plan.ts';

/** What happens by itself: messages in rounds, and a cable that is cut after the first of them. */
export interface Sending {
  readonly task: 'one' | 'all' | 'each';
  /** Straight from the source to each; otherwise over the overlay. */
  readonly straight: boolean;
  /** Place that one message is for. */
  readonly target: number;
  readonly rounds: number;
  readonly roundMs: number;
  readonly cut: boolean;
}

/** Before the first message, so that there is something to look at first. */
export const QUIET_MS = 4;
/** When in the first round the cable is cut: once all is quiet again. */
const CUT_AT = 0.9;

export function startOf(sending: Sending, plan: Plan, draws: Draws): Scheduled[] {
  const { rounds, roundMs, cut } = sending;
  const messages = Array.from({ length: rounds }, (_, round) =>
    roundOf(sending, plan, draws).map((one) => ({ ...one, atMs: QUIET_MS + round * roundMs })),
  );
  const trunk = cut ? busiestTrunk(plan) : undefined;
  const node = trunk === undefined ? undefined : plan.ground!.cables[trunk]!.id;
  const excavator = node === undefined ? [] : [{ node, event: { type: 'CUT' } }];
  return [
    ...messages.flat(),
    ...excavator.map((one) => ({ ...one, atMs: QUIET_MS + CUT_AT * roundMs })),
  ];
}

function roundOf({ task, straight, target }: Sending, { places }: Plan, draws: Draws) {
  const from = (place: number, event: Scheduled['event']) => ({ node: peerId(place), event });
  if (task === 'all') return [from(0, { type: 'SEND_ALL', straight })];
  if (task === 'one') return [from(0, { type: 'SEND', place: target, straight })];
  return places.map((_, place) => {
    // Anybody but oneself.
    const other = (place + 1 + draws.below(places.length - 1)) % places.length;
    return from(place, { type: 'SEND', place: other, straight });
  });
}
