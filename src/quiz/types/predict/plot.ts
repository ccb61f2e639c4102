/** Where things stand on the paper of a curve. */
import { ticks } from 'd3-array';
import type { Series } from '../../marking/series.ts';
import { timeAxis } from './curve.ts';
import { formatNumber } from '../../marking/number.ts';
import type { PredictedCurve } from './question.ts';

export const PLOT = { width: 480, height: 308, left: 48, right: 468, top: 30, bottom: 246 };

const yTicks = 4;
/** More moments than this, and every other one has its number only. */
const mostNumbers = 6;

const round = (value: number) => Math.round(value * 10) / 10;

/** How far to the right this share of the time is. */
export function xOf(share: number): number {
  return round(PLOT.left + share * (PLOT.right - PLOT.left));
}

/** How far down this value is; one beyond the axis is drawn at its end. */
export function yOf({ most }: PredictedCurve, value: number): number {
  const share = Math.min(Math.max(value / most, 0), 1);
  return round(PLOT.bottom - share * (PLOT.bottom - PLOT.top));
}

/** The value at this height, and the moment nearest to this place from the left. */
export function markAt({ most, points }: PredictedCurve, x: number, y: number) {
  const share = (x - PLOT.left) / (PLOT.right - PLOT.left);
  const index = Math.min(Math.max(Math.round(share * points) - 1, 0), points - 1);
  return { index, value: (most * (PLOT.bottom - y)) / (PLOT.bottom - PLOT.top) };
}

/** A line through a series, with gaps where it has no value. */
export function lineThrough(curve: PredictedCurve, series: Series): string {
  const last = series.length - 1;
  return series
    .map((value, index) => {
      if (!Number.isFinite(value)) return '';
      const begins = index === 0 || !Number.isFinite(series[index - 1]);
      return `${begins ? 'M' : 'L'}${xOf(index / last)} ${yOf(curve, value)}`;
    })
    .join('');
}

/** The lines of the paper and their numbers. */
export function gridOf(curve: PredictedCurve) {
  const { unit, until } = timeAxis(curve);
  const every = curve.points > mostNumbers ? 2 : 1;
  const moments = Array.from({ length: curve.points }, (_, index) => ({
    at: xOf((index + 1) / curve.points),
    text:
      (curve.points - 1 - index) % every === 0
        ? formatNumber((until * (index + 1)) / curve.points, '')
        : '',
  }));
  return {
    unit,
    x: [{ at: xOf(0), text: '0' }, ...moments],
    y: ticks(0, curve.most, yTicks).map((value) => ({
      at: yOf(curve, value),
      text: formatNumber(value, ''),
    })),
  };
}
