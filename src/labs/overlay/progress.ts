import type { Datagram } from '#machines/packet-post.ts';
import type { InFlight } from '#sim/index.ts';
import { shareOfWay } from '../stage/travel.ts';
import { MS_PER_KM } from './country.ts';
import { peerId } from './nodes.ts';
import type { Plan } from './plan.ts';

/** A message on its way over an overlay link. */
export interface OverlayTraveller {
  readonly from: number;
  readonly to: number;
  /** How much of the link it has behind it, 0 to 1. */
  readonly share: number;
}

function placeIn(id: string): number {
  return Number(id.slice(peerId(0).length - 1));
}

/**
 * Where every packet under way is on its overlay link: below it goes cable by cable, above that is one
 * link. Off the shortest way it stands where it would be as far from its sender.
 */
export function overlayTravellers(
  plan: Plan,
  flights: readonly InFlight[],
  nowMs: number,
): OverlayTraveller[] {
  return flights.flatMap((flight) => {
    if (flight.message.type !== 'PACKET') return [];
    const { sender, receiver } = flight.message as unknown as Datagram;
    const [from, to] = [placeIn(sender), placeIn(receiver)];
    const share = plan.ground
      ? wayBehind(plan, flight, from, nowMs) / plan.delayMs(from, to)
      : shareOfWay(flight, nowMs);
    return [{ from, to, share: Math.min(1, share) }];
  });
}

/** Delay from the sender to where the packet is now. */
function wayBehind({ ground }: Plan, flight: InFlight, from: number, nowMs: number): number {
  const halfMs = flight.atMs - flight.sentAtMs;
  const entersCable = ground!.ends.has(flight.to);
  const node = entersCable ? flight.from : flight.to;
  const here = ground!.kmTo(from, node) * MS_PER_KM - (entersCable ? 0 : halfMs);
  return Math.max(0, here) + shareOfWay(flight, nowMs) * halfMs;
}
