/**
 * What is kept about one reader and one item, and the port through which a question reads and
 * writes it. `src/progress` implements the port; the tests use a plain object.
 */
import type { Verdict } from './marking/mark.ts';

export interface Guess {
  /** An option's id, or the text as typed. */
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface CheckedAnswer extends Guess {
  readonly verdict: Verdict;
}

export interface ItemRecord {
  /** Said before knowing: an opener at the start of a lesson, or a prediction that waits for a run. */
  readonly guess?: Guess;
  /** The first answer that was checked. It counts, and is never overwritten. */
  readonly first?: CheckedAnswer;
  readonly last?: CheckedAnswer;
  /** How many answers were checked in all. */
  readonly tries: number;
  /** When the answer was shown, asked for or after the last miss. */
  readonly shownAt?: number;
}

/** The reader's record as a question sees it. Keys are `itemKey(question)`. */
export interface ReaderRecord {
  recall(key: string): ItemRecord | undefined;
  answered(key: string, answer: string, verdict: Verdict): void;
  guessed(key: string, answer: string): void;
  shown(key: string): void;
  /** A number of the reader's own that decides the order of options. */
  learner(): number;
  /** Calls `listener` after every change, in whatever tab it was made. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}
