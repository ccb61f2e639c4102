import type { LabPrediction, LabRun } from '../../lab-events.ts';
import type { Named } from '../../question.ts';
import type { PredictedMetric, PredictQuestion } from './question.ts';
import type { Mark, Marking } from '../../marking/mark.ts';
import { formatNumber, readNumber } from '../../marking/number.ts';

/** A guess within this many tolerances is called close. */
const close = 3;

/**
 * Names of the settings in which `run` differs from the run the question asks about; empty when
 * the run marks the prediction.
 */
export function settingsThatDiffer(question: PredictQuestion, run: LabRun): string[] {
  const params = Object.keys(question.params).filter(
    (name) => run.params[name] !== question.params[name],
  );
  const seed = question.seed === undefined || question.seed === run.seed ? [] : ['seed'];
  return [...params, ...seed];
}

/** The guess `raw` as the lab is told of it. */
export function predictionOf(question: PredictQuestion, raw: string): LabPrediction {
  const { id, lab, preset, params, seed, metric } = question;
  const value = readNumber(raw)?.values[0];
  return {
    question: id,
    lab,
    params,
    ...(preset !== undefined && { preset }),
    ...(seed !== undefined && { seed }),
    ...(metric ? { metric: metric.name, ...(value !== undefined && { value }) } : { winner: raw }),
  };
}

function markNumber({ name, unit, tolerance }: PredictedMetric, raw: string, run: LabRun): Mark {
  const result = run.metrics[name];
  const guesses = readNumber(raw)?.values ?? [];
  if (result === undefined || guesses.length === 0) {
    return { verdict: 'wrong', feedback: ['This run gives no number to compare with.'] };
  }
  const room = 'relative' in tolerance ? tolerance.relative * Math.abs(result) : tolerance.absolute;
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
    if (raw.trim() === '') return 'Type your guess first. It does not need to be right.';
    return readNumber(raw) ? undefined : 'This does not read as a number. Type it like 250 or 2.5.';
  },
  mark(question, raw, run) {
    if (!run) return { verdict: 'wrong', feedback: ['The lab has not run yet.'] };
    return question.metric
      ? markNumber(question.metric, raw, run)
      : markWinner(question.contestants, raw, run);
  },
  words: ({ contestants, metric }, raw) =>
    contestants.find(({ id }) => id === raw)?.text ?? [
      metric && metric.unit !== '' ? `${raw}\u00a0${metric.unit}` : raw,
    ],
  policy: () => ({ revealAfter: 1, waitsForRun: true }),
};
