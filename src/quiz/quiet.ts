/**
 * A question whose answers are kept and not commented (`?answers=no`): the attempt never moves on, so
 * that nothing it shows can depend on what is right. Only a guess still waits for its run.
 */
import { givenIn, newAttempt, resumeAttempt, type Attempt } from './attempt.ts';
import { mark } from './marking/registry.ts';
import { itemKey, type Question } from './question.ts';
import type { ItemRecord, ReaderRecord } from './record.ts';

/** The attempt as far as it may be known: at its beginning, or with a guess that waits. */
export function quietAttempt(question: Question, record: ItemRecord | undefined): Attempt {
  const { guess, first } = record ?? {};
  if (!guess || first) return newAttempt(question);
  return resumeAttempt(question, { guess, tries: 0 });
}

/** The answer that is kept, to be shown in the form again. */
export function keptAnswer(record: ItemRecord | undefined): string | undefined {
  const last = record?.last ?? record?.first;
  // One with other numbers does not answer what is asked here.
  return last && last.variant === undefined ? last.answer : undefined;
}

/** Marks an answer and keeps it; the attempt stays what it was. */
export function keepAnswer(
  question: Question,
  attempt: Attempt,
  answer: string,
  record: ReaderRecord,
): Attempt {
  record.answered(itemKey(question), givenIn(attempt, answer, mark(question, answer)));
  return attempt;
}
