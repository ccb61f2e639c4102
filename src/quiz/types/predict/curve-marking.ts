/** Marks a drawn curve by what the run gave at the same moments. */
import type { LabRun } from '../../lab-events.ts';
import type { Mark } from '../../marking/mark.ts';
import { resampled } from '../../marking/series.ts';
import { roomAround } from '../../marking/tolerance.ts';
import { momentText, readCurve } from './curve.ts';
import type { PredictedCurve, PredictedMetric } from './question.ts';

/** Shares of the moments at which a guess must be with the run to be right, or partly right. */
const enough = 0.8;
const some = 0.5;

/** How far off the guess is at each moment; 0 where it is near enough, or nothing was measured. */
function misses(guess: readonly number[], run: readonly number[], room: number): number[] {
  return guess.map((value, index) => {
    const off = value - run[index]!;
    return Number.isFinite(off) && Math.abs(off) > room ? off : 0;
  });
}

/** A stretch of neighbouring misses to the same side: from where to where, and how much in all. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly off: number;
}

/** Where the guess is wrong by most. */
function worst(off: readonly number[]): Stretch | undefined {
  const stretches: Stretch[] = [];
  off.forEach((miss, index) => {
    const before = stretches.at(-1);
    if (miss === 0) return;
    if (before?.last === index - 1 && Math.sign(before.off) === Math.sign(miss)) {
      stretches.push({ ...stretches.pop()!, last: index, off: before.off + miss });
    } else stretches.push({ first: index, last: index, off: miss });
  });
  return stretches.sort((a, b) => Math.abs(b.off) - Math.abs(a.off))[0];
}

/** “too low from 20 s on” */
function whereWords(curve: PredictedCurve, { first, last, off }: Stretch): string {
  const side = off > 0 ? 'too high' : 'too low';
  const [from, to] = [momentText(curve, first), momentText(curve, last)];
  const atEnd = last === curve.points - 1;
  if (first === 0 && atEnd) return `${side} from start to end`;
  if (first === last) return `${side} at ${from}`;
  if (atEnd) return `${side} from ${from} on`;
  return first === 0 ? `${side} up to ${to}` : `${side} from ${from} to ${to}`;
}

export function markCurve(
  { name, tolerance }: PredictedMetric,
  curve: PredictedCurve,
  raw: string,
  run: LabRun,
): Mark {
  const series = run.series?.[name];
  const guess = readCurve(curve, raw);
  const result = series && resampled(series, curve.points);
  const measured = result?.filter(Number.isFinite).length ?? 0;
  if (!guess || !result || measured === 0) {
    return { verdict: 'wrong', feedback: ['This run gives no curve to compare with.'] };
  }
  const room = roomAround(curve.most, tolerance);
  const off = misses(guess, result, room);
  const where = worst(off);
  if (!where)
    return { verdict: 'correct', feedback: ['Your curve goes with the run all the way.'] };
  const near = measured - off.filter((miss) => miss !== 0).length;
  const words = `Your curve is near the run at ${near} of ${measured} moments. It is ${whereWords(curve, where)}.`;
  const share = near / measured;
  if (share >= enough) return { verdict: 'correct', feedback: [words] };
  if (share < some) return { verdict: 'wrong', feedback: [words] };
  return { verdict: 'partial', credit: share, feedback: [words] };
}
