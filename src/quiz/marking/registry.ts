/**
 * Question types by name, as far as marking goes: one line per type. Apart from
 * `authoring/registry.ts`, which only the build reads, and from the views, of which a page loads
 * those it shows: tests and other hosts (an LMS package) need only this one.
 */
import type { LabRun } from '../lab-events.ts';
import type { Paragraph, Prose } from '../prose.ts';
import type { Question, QuestionType } from '../question.ts';
import { choiceMarking } from '../types/choice/marking.ts';
import type { HelpPolicy, Mark, Marking } from './mark.ts';
import { nextStateMarking } from '../types/next-state/marking.ts';
import { numericMarking } from '../types/numeric/marking.ts';
import { orderMarking } from '../types/order/marking.ts';
import { playMarking } from '../types/play/marking.ts';
import { predictMarking } from '../types/predict/marking.ts';
import { selectMarking } from '../types/select/marking.ts';
import { matrixMarking } from '../types/matrix/marking.ts';
import { explainMarking } from '../types/explain/marking.ts';

const markings: { readonly [Type in QuestionType]: Marking<Type> } = {
  choice: choiceMarking,
  numeric: numericMarking,
  predict: predictMarking,
  order: orderMarking,
  'next-state': nextStateMarking,
  play: playMarking,
  select: selectMarking,
  matrix: matrixMarking,
  explain: explainMarking,
};

/** The marking of the question's own type; the union is narrowed once, here. */
function markingOf<Type extends QuestionType>(type: Type): Marking<Type> {
  return markings[type];
}

/** What keeps `raw` from being an answer at all, in words for the reader; undefined if nothing. */
export function answerProblem(question: Question, raw: string): string | undefined {
  return markingOf(question.type).problem(question as never, raw);
}

/** Marks one answer. A predicted run is marked by `run`, everything else by its key. */
export function mark(question: Question, raw: string, run?: LabRun): Mark {
  return markingOf(question.type).mark(question as never, raw, run);
}

/** The answer as its reader would say it. */
export function answerWords(question: Question, raw: string): Paragraph {
  return markingOf(question.type).words(question as never, raw);
}

/** What is right, without its reasons. */
export function rightAnswer(question: Question): Prose {
  return markingOf(question.type).right(question as never);
}

/** When this question gives more help. */
export function helpPolicy(question: Question): HelpPolicy {
  return markingOf(question.type).policy(question as never);
}
