/**
 * What is kept about one reader and one item, and the port through which a question reads and
 * writes it. `src/progress` implements the port; the tests use a plain object.
 */
import type { Verdict } from './marking/mark.ts';

/** How sure a reader says they are, from least to most. */
export const confidences = ['guessing', 'fairly', 'certain'] as const;
export type Confidence = (typeof confidences)[number];

export interface Guess {
  /** An option's id, or the text as typed: each type writes its answers as one text. */
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** An answer with what became of it. */
export interface GivenAnswer {
  readonly answer: string;
  readonly verdict: Verdict;
  /** Share of the answer that was right, above 0 and below 1; only with a partial verdict. */
  readonly credit?: number;
  readonly confidence?: Confidence;
  /** Ids of the wrong ideas that the answer shows. */
  readonly misconceptions?: readonly string[];
  /** Which set of numbers was asked; absent for the first. */
  readonly variant?: number;
}

export interface CheckedAnswer extends Guess, GivenAnswer {}

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
  answered(key: string, given: GivenAnswer): void;
  guessed(key: string, answer: string): void;
  shown(key: string): void;
  /** A number of the reader's own that decides the order of options. */
  learner(): number;
  /** Calls `listener` after every change, in whatever tab it was made. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}
