import type { Lab } from '#labs/define-lab.ts';
import type { Series } from '#quiz/marking/series.ts';
import type { Engine } from './engine.ts';

/** Fine enough for a chart; six, eight and ten moments fall on a step. */
const STEPS = 120;

/** How each metric of the lab's chart went over a run that has come to its end, by their names. */
export function seriesOf(
  { chart, metrics }: Lab,
  { samples, view }: Pick<Engine, 'samples' | 'view'>,
): Readonly<Record<string, Series>> {
  const atEnd = chart.series.map((name) => metrics[name]!.read(view) ?? Number.NaN);
  // Samples are taken before the end of a run, never at it.
  const rows = [...samples.map(({ values }) => values), atEnd];
  const chosen = Array.from(
    { length: STEPS + 1 },
    (_, step) => rows[Math.round((step * (rows.length - 1)) / STEPS)]!,
  );
  return Object.fromEntries(
    chart.series.map((name, index) => [name, chosen.map((values) => values[index]!)]),
  );
}
