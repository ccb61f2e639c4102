import type { ChartInput } from './chart-model.ts';
import type { Datum } from './curve.ts';

/** A curve beside those of the run, from what somebody says and not from what happens. */
export interface DrawnLine {
  readonly name: string;
  readonly kind: 'theory' | 'prediction';
  readonly label: string;
  readonly data: readonly Datum[];
  /** The points that carry a mark, so that the line is told from others without colour. */
  readonly marked: readonly Datum[];
}

/** Enough for a curve to look like one. */
const STEPS = 60;

/** What theory says of the metrics in the chart, where that changes with time. */
export function theoryLines({ lab, theoryOverTime = {} }: ChartInput, horizonMs: number) {
  return lab.chart.series.flatMap((name): DrawnLine[] => {
    const at = theoryOverTime[name];
    if (!at) return [];
    const data = Array.from({ length: STEPS + 1 }, (_, step) => {
      const atMs = (step * horizonMs) / STEPS;
      return { atMs, value: at(atMs) };
    });
    return [{ name, kind: 'theory', label: 'theory', data, marked: [] }];
  });
}

/** The curve that the reader drew, if it is of a metric in the chart. */
export function guessLine({ lab, expectation }: ChartInput, horizonMs: number): DrawnLine[] {
  if (!expectation || !('curve' in expectation)) return [];
  const { metric: name, curve } = expectation;
  if (!lab.chart.series.includes(name) || !curve.some(Number.isFinite)) return [];
  const data = curve.map((value, index) => ({
    atMs: (index * horizonMs) / (curve.length - 1),
    value,
  }));
  const marked = data.slice(1).filter(({ value }) => Number.isFinite(value));
  return [{ name, kind: 'prediction', label: 'your guess', data, marked }];
}
