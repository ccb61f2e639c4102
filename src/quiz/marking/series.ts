/**
 * A quantity over a whole run, at equal steps of time: the first value is that of the start, the last
 * that of the end; NaN where there is nothing to measure, or nobody said anything.
 */
export type Series = readonly number[];

/** The value at this share of the time, 0 to 1, on a straight line between its neighbours. */
export function valueAt(series: Series, share: number): number {
  const place = share * (series.length - 1);
  const before = Math.min(Math.max(Math.floor(place), 0), series.length - 1);
  const here = series[before] ?? Number.NaN;
  const rest = place - before;
  return rest < 1e-9 ? here : here + rest * ((series[before + 1] ?? Number.NaN) - here);
}

/** The values at the ends of so many equal steps; that of the start is not among them. */
export function resampled(series: Series, steps: number): number[] {
  return Array.from({ length: steps }, (_, index) => valueAt(series, (index + 1) / steps));
}
