import type { Lab, PredictionSpec } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { roomAround, type Tolerance } from '#quiz/marking/tolerance.ts';
import { quantityText } from './number-text.ts';
import type { Predictions } from './player-machine.ts';
import type { Readings } from './readings.ts';

export interface Result {
  /** What the reader said, what came out, what theory says. */
  readonly text: string;
  /** Undefined if nothing was predicted or measured. */
  readonly right: boolean | undefined;
}

/** The metric that this reader's prediction is about: that of `asked`, unless a question asked for another. */
export function predictedMetric({ metric: own }: PredictionSpec, predictions: Predictions): string {
  return predictions[own] === undefined ? (Object.keys(predictions).at(-1) ?? own) : own;
}

/**
 * Compares what the reader predicted with what the run gave; the run marks, not an author's key.
 *
 * @param tolerance how near the guess must be, where a question asked for it.
 */
export function resultOf(
  lab: Lab,
  asked: PredictionSpec,
  params: ParamValues,
  readings: Readings,
  predictions: Predictions,
  tolerance: Tolerance = { relative: asked.tolerance },
): Result {
  const metric = predictedMetric(asked, predictions);
  const { label, unit } = lab.metrics[metric]!;
  const value = readings[metric];
  const guess = predictions[metric];
  const expected = lab.theory(params)[metric];
  const theory = expected === undefined ? '' : ` Theory says ${quantityText(expected, unit)}.`;
  if (value === undefined) return { text: `${label}: nothing was measured.`, right: undefined };
  const run = `${label}: ${quantityText(value, unit)} in this run.${theory}`;
  if (guess === undefined) return { text: run, right: undefined };
  const room = roomAround(value, tolerance);
  const right = Math.abs(guess - value) <= room;
  // Small counts are right or not, and “within 0%” helps nobody.
  const isCount = Number.isInteger(value) && Number.isInteger(guess) && room < 1;
  const said = isCount ? exactly(right) : roughly(right, roomText(tolerance, unit));
  return {
    text: `${run} You said ${quantityText(guess, unit)}${said}.`,
    right,
  };
}

/** Compares whom the reader expected to win with who did. */
export function contestResult(lab: Lab, winner: string | undefined, guess: string): Result {
  const words = (id: string) => `“${lab.contest?.contestants[id] ?? id}”`;
  if (winner === undefined) return { text: 'Nobody has won this run.', right: undefined };
  if (winner === guess) return { text: `${words(winner)}, as you said.`, right: true };
  return { text: `${words(winner)}. You said ${words(guess)}: not this time.`, right: false };
}

function exactly(right: boolean): string {
  return right ? ': exactly right' : ': not this time';
}

function roughly(right: boolean, room: string): string {
  return right ? `, within ${room}: well predicted` : `, more than ${room} off`;
}

/** A share of the value in percent; a distance in its unit, which for a percentage is points. */
function roomText(tolerance: Tolerance, unit: string): string {
  if ('relative' in tolerance) return quantityText(tolerance.relative * 100, '%');
  return quantityText(tolerance.absolute, unit === '%' ? 'points' : unit);
}
