import { cable } from '#machines/cable.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { messageKey, type OverlayMessage } from '#machines/packet-post.ts';
import { isOf, type Meter } from '#sim/index.ts';
import type { Plan } from './plan.ts';

export interface OverlayTally {
  /** The world's own, the same from start to end. */
  readonly plan: Plan;
  /** Times that a peer should have got a message by and by: one, or all but the source. */
  expected: number;
  /** Times that a peer got a message meant for it, and over how many hops in all. */
  delivered: number;
  hops: number;
  /** How long these messages took in all, and how long they would have taken directly. */
  overlayMs: number;
  directMs: number;
  /** Packets that went over a cable. */
  crossings: number;
  /** When each message set out. */
  readonly sentAtMs: Map<string, number>;
}

export function overlayMeter(plan: Plan): Meter<OverlayTally> {
  return {
    start: () => ({
      plan,
      expected: 0,
      delivered: 0,
      hops: 0,
      overlayMs: 0,
      directMs: 0,
      crossings: 0,
      sentAtMs: new Map(),
    }),
    copy: (tally) => ({ ...tally, sentAtMs: new Map(tally.sentAtMs) }),
    observe(tally, { atMs, event, before, after }) {
      if (isOf(overlayPeer, before) && isOf(overlayPeer, after)) {
        const { place, places } = before.context;
        if (event.type === 'SEND') tally.expected++;
        if (event.type === 'SEND_ALL') tally.expected += places - 1;
        if (after.context.sent > before.context.sent) {
          tally.sentAtMs.set(`${place}.${after.context.sent}`, atMs);
        }
        if (after.context.received > before.context.received) {
          const message = event['carries'] as OverlayMessage;
          tally.delivered++;
          tally.hops += message.hops;
          tally.overlayMs += atMs - tally.sentAtMs.get(messageKey(message))!;
          tally.directMs += plan.delayMs(message.source, place);
        }
      } else if (isOf(cable, before) && isOf(cable, after)) {
        tally.crossings += after.context.carried - before.context.carried;
      }
    },
  };
}
