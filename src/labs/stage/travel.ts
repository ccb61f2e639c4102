import type { InFlight, NodeId } from '#sim/index.ts';
import { round, type Point } from './geometry.ts';

/** Messages keep to the right of the line between two nodes, so that both directions can be seen. */
const LANE = 6;
/** A lost message vanishes half-way (see src/net/link.ts). */
const LOST_AT = 0.5;
/** From here on the way a lost message is drawn as a cross. */
const CROSSED_FROM = 0.32;
/** Where a message stands if the reader asked for less motion. */
const STILL_AT = 0.5;

/** A message on its way between two places. */
export interface Traveller {
  /** The same for the same message from picture to picture. */
  readonly key: string;
  readonly flight: InFlight;
  readonly x: number;
  readonly y: number;
  /** Direction of travel, clockwise from “to the right”. */
  readonly degrees: number;
  /** True once it can be seen that it will not arrive. */
  readonly crossed: boolean;
}

/** How much of its way a message has behind it at `nowMs`: 0 at the sender, 1 at the receiver. */
export function shareOfWay({ sentAtMs, atMs, lost }: InFlight, nowMs: number): number {
  const durationMs = atMs - sentAtMs;
  const share = durationMs > 0 ? (nowMs - sentAtMs) / durationMs : 1;
  return Math.min(1, Math.max(0, share)) * (lost ? LOST_AT : 1);
}

/**
 * Where a node stands, for this message: a large node may have a door of its own for some.
 * Messages of nodes without a place are left out.
 */
export type PlaceOf = (node: NodeId, flight: InFlight) => Point | undefined;

export interface TravelOptions {
  readonly nowMs: number;
  readonly placeOf: PlaceOf;
  /** Distance from the middle of a node at which its messages appear and arrive. */
  readonly inset: number;
  readonly still: boolean;
}

/** Where every message under way is to be drawn. */
export function travellers(flights: readonly InFlight[], options: TravelOptions): Traveller[] {
  const seen = new Map<string, number>();
  const found: Traveller[] = [];
  for (const flight of flights) {
    const from = options.placeOf(flight.from, flight);
    const to = options.placeOf(flight.to, flight);
    if (!from || !to) continue;
    const key = `${flight.from} ${flight.to} ${flight.message.type} ${flight.sentAtMs}`;
    const alike = seen.get(key) ?? 0;
    seen.set(key, alike + 1);
    const share = options.still ? STILL_AT : shareOfWay(flight, options.nowMs);
    found.push({
      key: `${key} ${alike}`,
      flight,
      ...onTheWay(from, to, share, options.inset),
      crossed: flight.lost && share >= CROSSED_FROM,
    });
  }
  return found;
}

/** A place on the way between two nodes, on its own side of it, and the direction of travel. */
export function onTheWay(from: Point, to: Point, share: number, inset: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const forward = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const along = Math.min(inset, length / 2) + Math.max(0, length - 2 * inset) * share;
  return {
    x: round(from.x + forward.x * along - forward.y * LANE),
    y: round(from.y + forward.y * along + forward.x * LANE),
    degrees: round((Math.atan2(forward.y, forward.x) * 180) / Math.PI),
  };
}
