/**
 * Runs {@link attemptMachine} for one question: marks what the reader gives, moves the machine, and
 * keeps the record. Holds no state of its own: an attempt is a snapshot.
 */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { attemptMachine, type AttemptEvent } from './attempt-machine.ts';
import type { LabRun } from './lab-events.ts';
import { helpPolicy, mark } from './marking/registry.ts';
import { itemKey, type Question } from './question.ts';
import type { ItemRecord, ReaderRecord } from './record.ts';

export type Attempt = SnapshotFrom<typeof attemptMachine>;

function move(attempt: Attempt, event: AttemptEvent): Attempt {
  return transition(attemptMachine, attempt, event)[0];
}

/** An attempt nobody has begun. */
export function newAttempt(question: Question): Attempt {
  return initialTransition(attemptMachine, { policy: helpPolicy(question) })[0];
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
      : mark(question, last.answer));
  return move(fresh, { type: 'RESUME', record, mark: again });
}

/** Whether the answer and every reason may be seen. */
export function isOpen(attempt: Attempt): boolean {
  return attempt.matches('revealed') || attempt.matches('reviewed');
}

/** Checks an answer that reads as one (`answerProblem` is undefined). */
export function checkAnswer(
  question: Question,
  attempt: Attempt,
  answer: string,
  record: ReaderRecord,
): Attempt {
  const given = mark(question, answer);
  const next = move(attempt, { type: 'CHECK', answer, mark: given });
  record.answered(itemKey(question), answer, given.verdict);
  if (isOpen(next) && given.verdict !== 'correct') record.shown(itemKey(question));
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
  const given = mark(question, answer, run);
  record.answered(itemKey(question), answer, given.verdict);
  return move(attempt, { type: 'RAN', mark: given });
}

/** Shows the answer on request. */
export function showAnswer(question: Question, attempt: Attempt, record: ReaderRecord): Attempt {
  record.shown(itemKey(question));
  return move(attempt, { type: 'SHOW' });
}

/** Lets the reader practise; the first answer stays what it was. */
export function tryAgain(attempt: Attempt): Attempt {
  return move(attempt, { type: 'AGAIN' });
}
