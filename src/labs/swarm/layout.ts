import { inField, type Point } from '../stage/geometry.ts';

export const sourceAt: Point = { x: 90, y: 40 };
export const boardAt: Point = { x: 560, y: 40 };
/** Where there is one. */
export const trackerAt: Point = { x: 290, y: 40 };
/** The peers' field. */
const field = { left: 40, right: 600, top: 105, bottom: 330 };
/** Where the piece histogram stands. */
export const histogram = { left: 40, right: 600, foot: 440, height: 70 };
export const stageHeight = { rounds: 470, choking: 360 };

/** The peers in rows that fill their field, and how large each may be. */
export function peerPlaces(count: number): { readonly places: Point[]; readonly radius: number } {
  const { places, reach } = inField(count, field);
  return { places, radius: Math.min(22, 0.72 * reach) };
}
