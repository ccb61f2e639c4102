/** The seeds from 1 to the last. */
export function seedsTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}
