/** What a question needs to know of the run that it asks about, computed where labs are known. */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { Engine } from '#player/engine.ts';
import { seriesOf } from '#player/run-series.ts';
import { setupOf } from '#player/setup.ts';
import type { Question } from '#quiz/question.ts';
import type { PredictQuestion, RunCurve } from '#quiz/types/predict/question.ts';

type Labs = Readonly<Record<string, Lab>>;

/** Enough digits to draw. */
const drawn = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(4)));

/** The run that the question asks about, as a curve of its metric, with theory's where there is one. */
export function runCurve({ preset, params, seed, metric }: PredictQuestion, lab: Lab): RunCurve {
  const { name } = metric!;
  const setup = setupOf(lab, { preset, params, seed });
  const engine = new Engine(lab, setup);
  engine.seek(engine.horizonMs);
  const values = drawn(seriesOf(lab, engine)[name]!);
  const untilMs = engine.horizonMs;
  const level = lab.theory(setup.params)[name];
  const at =
    lab.theoryOverTime?.(setup.params)[name] ?? (level === undefined ? undefined : () => level);
  const theory = at && drawn(values.map((_, index) => at((index * untilMs) / (values.length - 1))));
  return { label: lab.metrics[name]!.label, untilMs, values, ...(theory && { theory }) };
}

/**
 * A prediction with what only labs know: every parameter of its run, so that a run can be compared
 * with it, and for a curve that run itself.
 */
export function withItsRun(question: Question, labs: Labs): Question {
  const lab = question.type === 'predict' ? labs[question.lab] : undefined;
  if (question.type !== 'predict' || !lab) return question;
  const params = paramsOf(lab, question.preset, question.params);
  const { curve } = question;
  if (!curve) return { ...question, params };
  return { ...question, params, curve: { ...curve, run: runCurve(question, lab) } };
}
