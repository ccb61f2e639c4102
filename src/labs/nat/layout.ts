import type { Point } from '../stage/index.ts';
import { hostId, nameServerId, natId, relayId, rendezvousId } from './nodes.ts';

export const stageHeight = { one: 330, many: 450 };

/** Where everybody stands when there is one pair to be followed. */
export const placesOfOne: ReadonlyMap<string, Point> = new Map([
  [nameServerId, { x: 100, y: 50 }],
  [rendezvousId, { x: 320, y: 50 }],
  [relayId, { x: 540, y: 50 }],
  [hostId(1, 'a'), { x: 60, y: 250 }],
  [natId(1, 'a'), { x: 195, y: 250 }],
  [natId(1, 'b'), { x: 445, y: 250 }],
  [hostId(1, 'b'), { x: 580, y: 250 }],
]);

/** The three servers above a crowd of pairs. */
export const serverPlaces: ReadonlyMap<string, Point> = new Map([
  [nameServerId, { x: 100, y: 45 }],
  [rendezvousId, { x: 320, y: 45 }],
  [relayId, { x: 540, y: 45 }],
]);

const COLUMNS = 5;

/** Places of many pairs: two hosts side by side, five pairs to a row. */
export function crowdPlaces(pairs: number): Map<string, Point> {
  const rows = Math.ceil(pairs / COLUMNS);
  const step = Math.min(28, 270 / rows);
  const places = new Map<string, Point>();
  for (let i = 0; i < pairs; i++) {
    const x = 40 + (i % COLUMNS) * 116;
    const y = 158 + Math.floor(i / COLUMNS) * step;
    places.set(hostId(i + 1, 'a'), { x: x + 14, y });
    places.set(hostId(i + 1, 'b'), { x: x + 82, y });
  }
  return places;
}
