/** A part in percent of the whole; undefined while there is no whole. */
export function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? (100 * part) / whole : undefined;
}
