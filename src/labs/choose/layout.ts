import { inField, type Field, type Point } from '../stage/geometry.ts';

export const stageHeight = 400;

export const operatorAt: Point = { x: 60, y: 44 };
/** Below it, clear of its words: where its copies set out. */
export const outletAt: Point = { x: 60, y: 76 };
export const listAt: Point = { x: 360, y: 44 };

const field: Field = { left: 12, right: 628, top: 92, bottom: 320 };

/** The bar of all bytes wanted, and the words below it. */
export const ledger = { left: 12, right: 628, top: 338, height: 18, wordsY: 384 } as const;

/** Gaps on both sides of a reader, as a share of its reach, and the largest it may be. */
const GAP = 0.26;
const LARGEST = 24;

/** The readers in their field, and how large each is. */
export function readerPlaces(count: number): { readonly places: Point[]; readonly radius: number } {
  const { places, reach } = inField(count, field);
  return { places, radius: Math.min(LARGEST, (1 - GAP) * reach) };
}
