import { nice, ticks } from 'd3-array';

/** Maps values to places on the paper, evenly. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

export function placeOn({ domain: [from, to], range: [start, end] }: Scale, value: number): number {
  return start + ((value - from) / (to - from)) * (end - start);
}

/** Round values to write at an axis, about as many as asked for. */
export function ticksOf({ domain: [from, to] }: Scale, about: number): number[] {
  return ticks(from, to, about);
}

/** From 0 to a round number that none of the values exceeds; values that are no numbers do not count. */
export function domainOf(values: readonly number[], about: number): readonly [number, number] {
  const highest = Math.max(0, ...values.filter(Number.isFinite));
  return highest === 0 ? [0, 1] : nice(0, highest, about);
}
