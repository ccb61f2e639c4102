/** A curve that a reader draws: its answer is one text, the values at equal steps of time. */
import { tickStep } from 'd3-array';
import { formatNumber } from '../../marking/number.ts';
import type { PredictedCurve } from './question.ts';

/** Steps from the bottom of the axis to its top, about; an arrow key goes one of them. */
const steps = 60;

/** What a moment of the run is called in, with how many milliseconds it has; the first that fits. */
const timeUnits = [
  { unit: 'ms', ms: 1, upToMs: 2_000 },
  { unit: 's', ms: 1_000, upToMs: 300_000 },
  { unit: 'min', ms: 60_000, upToMs: 18_000_000 },
  { unit: 'h', ms: 3_600_000, upToMs: Infinity },
] as const;

/** The time axis: its unit, and where it ends in that unit. Without a run at hand, in per cent. */
export function timeAxis({ run }: PredictedCurve): {
  readonly unit: string;
  readonly until: number;
} {
  if (!run) return { unit: '%', until: 100 };
  const { unit, ms } = timeUnits.find(({ upToMs }) => run.untilMs <= upToMs)!;
  return { unit, until: run.untilMs / ms };
}

/** The moment at the end of step `index`, counted from 0, in words: “4 s”. */
export function momentText(curve: PredictedCurve, index: number): string {
  const { unit, until } = timeAxis(curve);
  return formatNumber((until * (index + 1)) / curve.points, unit);
}

/** The smallest difference that can be drawn. */
export function stepOf({ most }: PredictedCurve): number {
  return tickStep(0, most, steps);
}

/** The nearest value that can be drawn. */
export function drawable(curve: PredictedCurve, value: number): number {
  const step = stepOf(curve);
  const whole = Math.round(Math.min(Math.max(value, 0), curve.most) / step);
  // Steps such as 0.1 leave a tail of digits.
  return Number((whole * step).toPrecision(12));
}

/** What is on the paper before the reader has drawn: all as it is at the start. */
export function blank(curve: PredictedCurve): number[] {
  const value = drawable(curve, curve.start ?? curve.most / 2);
  return Array.from({ length: curve.points }, () => value);
}

/** The values that an answer holds; undefined if it is none to this question. */
export function readCurve({ points, most }: PredictedCurve, raw: string): number[] | undefined {
  const values = raw.trim().split(/\s+/u).map(Number);
  const fit = values.every((value) => Number.isFinite(value) && value >= 0 && value <= most);
  return raw.trim() !== '' && fit && values.length === points ? values : undefined;
}

export function curveText(values: readonly number[]): string {
  return values.join(' ');
}

/** A place on the paper: a moment, counted from 0, and a value. */
export interface Mark {
  readonly index: number;
  readonly value: number;
}

/** `values` after a stroke from one place to another; moments in between get what lies on the way. */
export function stroke(values: readonly number[], from: Mark, to: Mark): number[] {
  const [left, right] = from.index <= to.index ? [from, to] : [to, from];
  return values.map((value, index) => {
    if (index === to.index) return to.value;
    if (index < left.index || index > right.index) return value;
    const way = (index - left.index) / (right.index - left.index);
    return left.value + way * (right.value - left.value);
  });
}
