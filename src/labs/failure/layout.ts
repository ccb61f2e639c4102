import { inGrid, type Point } from '../stage/index.ts';
import { round } from '../stage/geometry.ts';

export const stageHeight = { replicas: 430, network: 475, gossip: 475 };
/** What is said above a network or a crowd, and below. */
export const headline: Point = { x: 320, y: 26 };
export const footnote: Point = { x: 320, y: 466 };

export const readerAt: Point = { x: 62, y: 170 };
export const indexAt: Point = { x: 205, y: 170 };
export const makerAt: Point = { x: 62, y: 48 };

/** The hosts' field. */
const hostField = { left: 330, right: 610, top: 30, bottom: 285 };

/** The hosts with copies, in up to five columns, and how large each may be. */
export function hostPlaces(count: number): { readonly places: Point[]; readonly radius: number } {
  const columns = Math.min(count, count > 12 ? 5 : count > 6 ? 4 : 3);
  const rows = Math.ceil(count / columns);
  const width = hostField.right - hostField.left;
  const height = hostField.bottom - hostField.top;
  const gap = Math.min(width / columns, height / rows, 92);
  const start = {
    x: (hostField.left + hostField.right - gap * (columns - 1)) / 2,
    y: (hostField.top + hostField.bottom - gap * (rows - 1)) / 2,
  };
  return { places: inGrid(count, columns, start, gap), radius: round(gap * 0.33) };
}

/** Where the record of the last tries stands, and the room of each. */
export const recordAt = { left: 20, top: 325, step: 10, height: 26 };

/** Middle and radius of the disc in which peers gossip. */
const disc = { x: 320, y: 240, radius: 188 };
/** The angle of a sunflower's seeds: no two neighbours line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Peers evenly spread over a disc, the first in its middle, and how large each may be. */
export function discPlaces(count: number): { readonly places: Point[]; readonly radius: number } {
  const places = Array.from({ length: count }, (_, i) => {
    const distance = disc.radius * Math.sqrt(i / count);
    const angle = i * GOLDEN_ANGLE;
    return {
      x: round(disc.x + 1.5 * distance * Math.cos(angle)),
      y: round(disc.y + distance * Math.sin(angle)),
    };
  });
  return { places, radius: round(Math.min(13, (0.6 * disc.radius) / Math.sqrt(count))) };
}
