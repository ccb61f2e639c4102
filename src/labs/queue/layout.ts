import { inGrid, type Point } from '../stage/geometry.ts';

/** Where everything stands on the queue lab's stage, in the stage's own units. */
export const stageHeight = 345;
/** Where the words under the clients stand. */
export const crowdWordsAt: Point = { x: 108, y: 337 };
export const demandAt: Point = { x: 28, y: 28 };
export const serverAt: Point = { x: 560, y: 170 };
export const serverRadius = 58;
/** Where requests reach the server, and the refused turn round. */
export const doorAt: Point = { x: 336, y: 170 };
/** Where replies leave. */
export const exitAt: Point = { x: 505, y: 107 };

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Things of one size, so many to both sides of their places. */
interface Spread {
  readonly radius: number;
  readonly places: readonly Point[];
}

const crowd = { x: 108, y: 188, width: 184, height: 250, largestGap: 44 };
const workshop = { x: 0, y: -8, width: 100, height: 84, largestGap: 56 };

/** So many clients that they fill their corner evenly. */
export function clientPlaces(count: number): Spread {
  return spread(count, crowd, 0.34);
}

/** The workers inside the server, around its middle. */
export function workerPlaces(count: number): Spread {
  return spread(count, workshop, 0.38);
}

function spread(
  count: number,
  room: Room & Point & { readonly largestGap: number },
  radiusOfGap: number,
): Spread {
  const gap = Math.min(room.largestGap, widestGap(count, room));
  const columns = Math.min(count, howMany(room.width, gap));
  const rows = Math.ceil(count / columns);
  const start = { x: room.x - ((columns - 1) * gap) / 2, y: room.y - ((rows - 1) * gap) / 2 };
  return { radius: radiusOfGap * gap, places: inGrid(count, columns, start, gap) };
}

/** The widest spacing at which a square grid of `count` fits in. */
function widestGap(count: number, { width, height }: Room): number {
  // The number that fits changes only where one row or column more comes in.
  const candidates = [width, height].flatMap((side) =>
    Array.from({ length: count }, (_, i) => side / (i + 1)),
  );
  const fits = (gap: number) => howMany(width, gap) * howMany(height, gap) >= count;
  return Math.max(...candidates.filter(fits));
}

function howMany(length: number, gap: number): number {
  return Math.floor(length / gap + 1e-9);
}

const line = { front: 470, columns: 6, rows: 7, gap: 22 };
export const waitingRadius = 7.5;
/** How many of those who wait are drawn one by one. */
export const drawnWaiting = line.columns * line.rows;
/** The middle of the line, and how far it and the words about it reach up and down. */
export const lineMiddle: Point = {
  x: line.front - ((line.columns - 1) * line.gap) / 2,
  y: serverAt.y,
};
export const lineReach = 80;

/**
 * Places in the waiting line, the first nearest to the server: a row straight in front of it, then
 * rows below and above in turn.
 */
export function waitingPlace(index: number): Point {
  const row = Math.floor(index / line.columns);
  const side = row % 2 === 0 ? -1 : 1;
  return {
    x: line.front - (index % line.columns) * line.gap,
    y: serverAt.y + side * Math.ceil(row / 2) * line.gap,
  };
}
