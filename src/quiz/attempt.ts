/**
 * Runs {@link attemptMachine} for one question: marks what the reader gives, moves the machine, and
 * keeps the record. Holds no state of its own: an attempt is a snapshot.
 */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { attemptMachine, type AttemptEvent } from './attempt-machine.ts';
import type { LabRun } from './lab-events.ts';
import { helpPolicy, mark } from './marking/registry.ts';
import { isDone, type Mark } from './marking/mark.ts';
import { itemKey, type Question } from './question.ts';
import type { Confidence, GivenAnswer, ItemRecord, ReaderRecord } from './record.ts';
import { variantCount, variantOf } from './variants.ts';

export type Attempt = SnapshotFrom<typeof attemptMachine>;

function move(attempt: Attempt, event: AttemptEvent): Attempt {
  return transition(attemptMachine, attempt, event)[0];
}

/** An attempt nobody has begun, with the first set of numbers or another. */
export function newAttempt(question: Question, variant = 0): Attempt {
  const variants = variantCount(question);
  return initialTransition(attemptMachine, { policy: helpPolicy(question), variant, variants })[0];
}

/** The question with the numbers that this attempt asks for. */
export function askedIn<Asked extends Question>(attempt: Attempt, question: Asked): Asked {
  return variantOf(question, attempt.context.variant);
}

/** What the record keeps of an answer that was marked in `attempt`. */
export function givenIn(attempt: Attempt, answer: string, mark: Mark): GivenAnswer {
  const { confidence, variant } = attempt.context;
  const { verdict, credit, misconceptions } = mark;
  return {
    answer,
    verdict,
    ...(credit !== undefined && { credit }),
    ...(confidence && { confidence }),
    ...(misconceptions && { misconceptions }),
    ...(variant > 0 && { variant }),
  };
}

/** The attempt as the record tells it: answered, guessed, shown, or fresh. */
export function resumeAttempt(question: Question, record: ItemRecord | undefined): Attempt {
  const fresh = newAttempt(question);
  if (!record) return fresh;
  const last = record.last ?? record.first;
  // A predicted run is not at hand any more: its verdict stands, its numbers are gone.
  const again =
    last &&
    (question.type === 'predict'
      ? { verdict: last.verdict, feedback: [] }
      : mark(variantOf(question, last.variant ?? 0), last.answer));
  return move(fresh, { type: 'RESUME', record, mark: again });
}

/** Whether the answer and every reason may be seen. */
export function isOpen(attempt: Attempt): boolean {
  return attempt.matches('revealed') || attempt.matches('reviewed');
}

/** Notes how sure the reader is of the answer to come. */
export function sure(attempt: Attempt, confidence: Confidence): Attempt {
  return move(attempt, { type: 'SURE', confidence });
}

/** Checks an answer that reads as one (`answerProblem` is undefined). */
export function checkAnswer(
  question: Question,
  attempt: Attempt,
  answer: string,
  record: ReaderRecord,
): Attempt {
  const found = mark(askedIn(attempt, question), answer);
  const next = move(attempt, { type: 'CHECK', answer, mark: found });
  record.answered(itemKey(question), givenIn(attempt, answer, found));
  if (isOpen(next) && !isDone(found.verdict)) record.shown(itemKey(question));
  return next;
}

/** Commits a guess that a run will mark. */
export function predict(
  question: Question,
  attempt: Attempt,
  answer: string,
  record: ReaderRecord,
): Attempt {
  record.guessed(itemKey(question), answer);
  return move(attempt, { type: 'PREDICT', answer });
}

/** Marks a waiting guess by a run; the attempt itself when none waits. */
export function markByRun(
  question: Question,
  attempt: Attempt,
  run: LabRun,
  record: ReaderRecord,
): Attempt {
  const { answer } = attempt.context;
  if (!attempt.matches('predicted') || answer === undefined) return attempt;
  const found = mark(question, answer, run);
  record.answered(itemKey(question), givenIn(attempt, answer, found));
  return move(attempt, { type: 'RAN', mark: found });
}

/** Shows the answer on request. */
export function showAnswer(question: Question, attempt: Attempt, record: ReaderRecord): Attempt {
  record.shown(itemKey(question));
  return move(attempt, { type: 'SHOW' });
}

/** Lets the reader practise, with other numbers where there are any; the first answer stays. */
export function tryAgain(attempt: Attempt): Attempt {
  return move(attempt, { type: 'AGAIN' });
}
