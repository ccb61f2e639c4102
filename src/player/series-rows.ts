import type { Sample } from '#sim/index.ts';
import { csv } from '#files/csv.ts';

/** At most so many of the samples up to now, evenly spread, the last one always among them. */
export function someOf(samples: readonly Sample[], nowMs: number, most: number): Sample[] {
  const past = samples.slice(0, samples.findLastIndex(({ atMs }) => atMs <= nowMs) + 1);
  if (past.length <= most) return past;
  return Array.from(
    { length: most },
    (_, i) => past[Math.round((i * (past.length - 1)) / (most - 1))]!,
  );
}

/** All samples on record as CSV, one column for each series. */
export function seriesCsv(names: readonly string[], samples: readonly Sample[]): string {
  return csv([['time_ms', ...names], ...samples.map(({ atMs, values }) => [atMs, ...values])]);
}
