import type { Point } from '../stage/index.ts';

export const stageHeight = 330;
export const clientsAt: Point = { x: 70, y: 150 };
export const balancerAt: Point = { x: 225, y: 150 };
/** The servers' field: from here to the right and the lower edge. */
const field = { left: 330, right: 625, top: 20, bottom: 310 };
/** More in one row could not be told apart. */
const MOST_IN_ROW = 32;

export interface Stand {
  /** Foot of the server's pile. */
  readonly x: number;
  readonly y: number;
  /** Half its size. */
  readonly r: number;
  /** Height its pile may have. */
  readonly room: number;
}

/** Where the servers stand: in rows, each with room for a pile of requests above it. */
export function stands(count: number): Stand[] {
  const perRow = Math.min(count, count <= 16 ? count : MOST_IN_ROW);
  const rows = Math.ceil(count / perRow);
  const pitch = (field.right - field.left) / perRow;
  const height = (field.bottom - field.top) / rows;
  const r = Math.min(13, pitch * 0.4);
  return Array.from({ length: count }, (_, i) => ({
    x: field.left + pitch * ((i % perRow) + 0.5),
    y: field.top + height * (Math.floor(i / perRow) + 1) - r - 8,
    r,
    room: height - 3 * r - 16,
  }));
}
