/** Index of the last entry at or before a time, in a list ordered by time; −1 if there is none. */
export function lastAtOrBefore(
  entries: readonly { readonly atMs: number }[],
  timeMs: number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.atMs <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
