/** What may happen to a record, as pure functions from one document to the next. Times in ms. */
import type { GivenAnswer } from '#quiz/record.ts';
import {
  itemScope,
  labScope,
  own,
  resetAt,
  type CheckRecord,
  type LabRecord,
  type Place,
  type Progress,
  type ProgressItem,
  type ReviewCard,
} from './document.ts';

/** Longer answers are cut; only those in the reader's own words come near. */
const longestAnswer = 2000;

function changeItem(
  progress: Progress,
  key: string,
  change: (item: ProgressItem) => ProgressItem,
): Progress {
  const since = resetAt(progress.resets, itemScope(key));
  const item = own(progress.items, key) ?? { tries: 0, since };
  return { ...progress, items: { ...progress.items, [key]: change(item) } };
}

/** Notes a checked answer. The first stays the first. */
export function noteAnswer(
  progress: Progress,
  key: string,
  given: GivenAnswer,
  at: number,
): Progress {
  const last = { ...given, answer: given.answer.slice(0, longestAnswer), at };
  return changeItem(progress, key, (item) => ({
    ...item,
    first: item.first ?? last,
    last,
    tries: item.tries + 1,
  }));
}

/** Notes what the reader thinks before knowing. */
export function noteGuess(progress: Progress, key: string, answer: string, at: number): Progress {
  const guess = { answer: answer.slice(0, longestAnswer), at };
  return changeItem(progress, key, (item) => ({ ...item, guess }));
}

/** Notes that the answer was shown. The first time counts. */
export function noteShown(progress: Progress, key: string, at: number): Progress {
  return changeItem(progress, key, (item) => ({ ...item, shownAt: item.shownAt ?? at }));
}

/** Notes when an item is to be asked again. */
export function noteReview(progress: Progress, key: string, review: ReviewCard): Progress {
  return changeItem(progress, key, (item) => ({ ...item, review }));
}

/** Notes the outcome of a check, unless a better one is there. */
export function noteCheck(
  progress: Progress,
  scope: string,
  { right, of }: Pick<CheckRecord, 'right' | 'of'>,
  at: number,
): Progress {
  const before = own(progress.checks, scope);
  if (before && before.right / Math.max(1, before.of) >= right / Math.max(1, of)) return progress;
  const noted = { right, of, at, since: resetAt(progress.resets, scope) };
  return { ...progress, checks: { ...progress.checks, [scope]: noted } };
}

/** Notes that a run of a lab ended. */
export function noteRun(
  progress: Progress,
  lab: string,
  run: Pick<LabRecord, 'untilMs' | 'prediction'>,
  at: number,
): Progress {
  const since = resetAt(progress.resets, labScope(lab));
  const untilMs = Math.max(run.untilMs, own(progress.labs, lab)?.untilMs ?? 0);
  const prediction = run.prediction?.slice(0, longestAnswer);
  const noted = { untilMs, at, since, ...(prediction !== undefined && { prediction }) };
  return { ...progress, labs: { ...progress.labs, [lab]: noted } };
}

/** Notes where the reader is. */
export function notePlace(progress: Progress, place: Place): Progress {
  return { ...progress, place };
}

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  unwanted: (key: string) => boolean,
) => Object.fromEntries(Object.entries(record).filter(([key]) => !unwanted(key)));

/** Forgets the answers of one lesson and the runs of its labs. */
export function resetLesson(
  progress: Progress,
  lesson: string,
  labs: readonly string[],
  at: number,
): Progress {
  const scopes = [lesson, ...labs.map(labScope)];
  // A second reset within one millisecond must still come after the first.
  const when = Math.max(at, ...scopes.map((scope) => resetAt(progress.resets, scope) + 1));
  return {
    ...progress,
    items: without(progress.items, (key) => itemScope(key) === lesson),
    labs: without(progress.labs, (lab) => labs.includes(lab)),
    checks: without(progress.checks, (scope) => scope === lesson),
    resets: { ...progress.resets, ...Object.fromEntries(scopes.map((scope) => [scope, when])) },
  };
}

/** Forgets the outcome of the final check; the answers given in it stay. */
export function resetFinal(progress: Progress, at: number): Progress {
  const scope = 'final';
  const when = Math.max(at, resetAt(progress.resets, scope) + 1);
  return {
    ...progress,
    checks: without(progress.checks, (each) => each === scope),
    resets: { ...progress.resets, [scope]: when },
  };
}

/** Forgets everything but the text set aside. */
export function resetAll({ version, learner, resets, aside }: Progress, at: number): Progress {
  const when = Math.max(at, 1 + Math.max(0, ...Object.values(resets)));
  return {
    version,
    learner,
    items: {},
    labs: {},
    checks: {},
    // What was set aside is discarded on its own, so its reset stays its own.
    resets: { ...without(resets, (scope) => scope !== 'aside'), '*': when },
    aside,
  };
}

/** Forgets the text that could not be read. */
export function discardAside(progress: Progress, at: number): Progress {
  const when = Math.max(at, ...progress.aside.map((each) => each.at));
  return { ...progress, aside: [], resets: { ...progress.resets, aside: when } };
}
