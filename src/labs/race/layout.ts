import { inField, type Field, type Point } from '../stage/geometry.ts';

export type Side = 'left' | 'right';

export const stageHeight = 430;
/** Between the two sides. */
export const middleX = 320;

/** What each side has where: its title, the one who has the file, the readers, two lines of words. */
export const sideX: Readonly<Record<Side, number>> = { left: 160, right: 480 };
export const titleY = 22;
export const giverY = 72;
export const wordsY = [392, 418] as const;

/** Beside the source, on the side without words. */
export const exchangeAt: Point = { x: 400, y: 72 };

const fields: Readonly<Record<Side, Field>> = {
  left: { left: 12, right: 308, top: 112, bottom: 368 },
  right: { left: 332, right: 628, top: 112, bottom: 368 },
};

/** Gaps on both sides of a reader, as a share of its reach. */
const GAP = 0.24;
const LARGEST = 22;

/** The readers of one side in their field, and how large each is. */
export function readerPlaces(side: Side, count: number) {
  const { places, reach } = inField(count, fields[side]);
  return { places, radius: Math.min(LARGEST, (1 - GAP) * reach) };
}
