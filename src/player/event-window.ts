/** Which rows of a long table are in sight, and how much room those before and after take. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Rows drawn above and below those in sight, so that a quick scroll shows no gap. */
const SPARE = 6;

/** All rows are equally high. */
export function windowOf(count: number, rowPx: number, scrollPx: number, heightPx: number): Window {
  const inSight = Math.ceil(heightPx / rowPx);
  const wanted = Math.floor(scrollPx / rowPx) - SPARE;
  const first = Math.max(0, Math.min(wanted, count - inSight - SPARE));
  const last = Math.min(count, first + inSight + 2 * SPARE);
  return { first, last, beforePx: first * rowPx, afterPx: (count - last) * rowPx };
}
