import type { LabPrediction, LabRun } from '../../lab-events.ts';
import type { Named } from '../../question.ts';
import type { PredictedMetric, PredictQuestion } from './question.ts';
import type { Mark, Marking } from '../../marking/mark.ts';
import { formatNumber, readNumber } from '../../marking/number.ts';
import { roomAround } from '../../marking/tolerance.ts';
import { withUnit } from '../../marking/unit-text.ts';
import { curveText, readCurve } from './curve.ts';
import { markCurve } from './curve-marking.ts';

/** A guess within this many tolerances is called close. */
const close = 3;

/**
 * Whether `run` is the one that the question asks about: its settings are the question's, nobody has
 * stepped in, and it tells what was predicted (a statistical run has neither curve nor winner).
 */
export function isMarkedBy(question: PredictQuestion, run: LabRun): boolean {
  const { params, seed, metric, curve } = question;
  const same = Object.keys(params).every((name) => run.params[name] === params[name]);
  const tells = metric ? !curve || run.series?.[metric.name] : run.winner !== undefined;
  return same && (seed ?? run.seed) === run.seed && !run.changed && Boolean(tells);
}

/** What the lab is told of a guess at its metric: a number, or a curve from the start on. */
function toldOf(predicted: PredictedMetric, { curve }: PredictQuestion, raw: string) {
  const { name: metric, tolerance } = predicted;
  if (curve) {
    const drawn = readCurve(curve, raw);
    return { metric, ...(drawn && { curve: [curve.start ?? Number.NaN, ...drawn] }) };
  }
  const value = readNumber(raw)?.values[0];
  return { metric, ...(value !== undefined && { value, tolerance }) };
}

/** The guess `raw` as the lab is told of it. */
export function predictionOf(question: PredictQuestion, raw: string): LabPrediction {
  const { id, lab, preset, params, seed, metric } = question;
  return {
    question: id,
    lab,
    params,
    ...(preset !== undefined && { preset }),
    ...(seed !== undefined && { seed }),
    ...(metric ? toldOf(metric, question, raw) : { winner: raw }),
  };
}

function markNumber({ name, unit, tolerance }: PredictedMetric, raw: string, run: LabRun): Mark {
  const result = run.metrics[name];
  const guesses = readNumber(raw)?.values ?? [];
  if (result === undefined || guesses.length === 0) {
    return { verdict: 'wrong', feedback: ['This run gives no number to compare with.'] };
  }
  const room = roomAround(result, tolerance);
  const off = (guess: number) => Math.abs(guess - result);
  const guess = guesses.reduce((best, each) => (off(each) < off(best) ? each : best));
  const words = `You expected ${formatNumber(guess, unit)}; the run gave ${formatNumber(result, unit)}.`;
  if (off(guess) <= room) return { verdict: 'correct', feedback: [words] };
  return { verdict: off(guess) <= close * room ? 'partial' : 'wrong', feedback: [words] };
}

function markWinner(contestants: readonly Named[], raw: string, run: LabRun): Mark {
  const textOf = (id: string | undefined) => contestants.find((each) => each.id === id)?.text;
  const won = textOf(run.winner);
  if (!won) return { verdict: 'wrong', feedback: ['This run has no winner.'] };
  if (raw === run.winner) {
    return { verdict: 'correct', feedback: ['As you expected: “', ...won, '”.'] };
  }
  const expected = textOf(raw) ?? ['something else'];
  return {
    verdict: 'wrong',
    feedback: ['You expected “', ...expected, '”; the run gave “', ...won, '”.'],
  };
}

/** A guess that a run of the lab marks, not an author's key. One guess, no second try. */
export const predictMarking: Marking<'predict'> = {
  problem(question, raw) {
    if (!question.metric) {
      const known = question.contestants.some(({ id }) => id === raw);
      return known ? undefined : 'Choose one of the answers first.';
    }
    if (question.curve) {
      if (raw.trim() === '') return 'Draw your curve first. It does not need to be right.';
      return readCurve(question.curve, raw) ? undefined : 'This is no curve over the whole run.';
    }
    if (raw.trim() === '') return 'Type your guess first. It does not need to be right.';
    return readNumber(raw) ? undefined : 'This does not read as a number. Type it like 250 or 2.5.';
  },
  mark(question, raw, run) {
    if (!run) return { verdict: 'wrong', feedback: ['The lab has not run yet.'] };
    const { metric, curve, contestants } = question;
    if (!metric) return markWinner(contestants, raw, run);
    return curve ? markCurve(metric, curve, raw, run) : markNumber(metric, raw, run);
  },
  words({ contestants, metric, curve }, raw) {
    const values = curve && readCurve(curve, raw);
    const text = values ? curveText(values).replaceAll(' ', ', ') : raw;
    const words = withUnit(text, metric?.unit ?? '', Number(raw), '\u00a0');
    return contestants.find(({ id }) => id === raw)?.text ?? [words];
  },
  right: ({ happened }) => happened.slice(0, 1),
  policy: () => ({ revealAfter: 1, waitsForRun: true }),
};
