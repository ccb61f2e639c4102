import type { Point } from '../stage/geometry.ts';
import type { Stand } from './layout.ts';

/** How a pile of requests above a server is drawn. */
export interface PileLook {
  /** Radius of a dot. */
  readonly dot: number;
  /** More dots than this become a bar with a number. */
  readonly most: number;
  /** Where the pile begins, from the server's middle. */
  readonly foot: number;
}

/** Dots lie a tenth of their size apart. */
const PITCH = 2.2;

export function pileLook({ r, room }: Pick<Stand, 'r' | 'room'>): PileLook {
  const dot = Math.min(5, r * 0.6);
  return { dot, most: Math.floor(room / (PITCH * dot)), foot: -r - 4 };
}

/** The dots of one pile over a server at this place, as a path of points to be drawn with round caps. */
export function pileDots({ x, y }: Point, count: number, { dot, foot }: PileLook): string {
  return Array.from(
    { length: count },
    (_, i) => `M${rounded(x)} ${rounded(y + foot - dot - i * PITCH * dot)}h0`,
  ).join('');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
