import type { LabRun } from '../lab-events.ts';
import type { Paragraph, Prose } from '../prose.ts';
import type { QuestionOf, QuestionType } from '../question.ts';

/**
 * `partial`: on the way, such as the right number in another unit, or some of several parts right.
 * `unmarked`: in the reader's own words, which no machine can judge.
 */
export type Verdict = 'correct' | 'partial' | 'wrong' | 'unmarked';

/** What marking says about one answer. */
export interface Mark {
  readonly verdict: Verdict;
  /** Share of the answer that is right, above 0 and below 1; only with a partial verdict. */
  readonly credit?: number;
  readonly feedback: Paragraph;
  /** Ids of the wrong ideas that this answer shows. */
  readonly misconceptions?: readonly string[];
}

/** When a question gives more help, counted in misses; the first that applies wins. */
export interface HelpPolicy {
  readonly revealAfter: number;
  readonly hintAfter?: number;
  readonly stepAfter?: number;
  /** True where a guess waits for a run of a lab before it is marked. */
  readonly waitsForRun: boolean;
}

/** What a question type knows about answers. All of it is pure. */
export interface Marking<Type extends QuestionType> {
  /** What keeps `raw` from being an answer at all (a misprint is no attempt), or undefined. */
  readonly problem: (question: QuestionOf<Type>, raw: string) => string | undefined;
  /** The mark of an answer that has no {@link problem}. `run` is there for a predicted run only. */
  readonly mark: (question: QuestionOf<Type>, raw: string, run?: LabRun) => Mark;
  readonly policy: (question: QuestionOf<Type>) => HelpPolicy;
  /** The answer as its reader would say it, for lists of answers; any text is an answer here. */
  readonly words: (question: QuestionOf<Type>, raw: string) => Paragraph;
  /** What is right, without its reasons: all that stands in a page before anybody answers. */
  readonly right: (question: QuestionOf<Type>) => Prose;
}

/** Right, or in words that nobody marks: there is nothing to try again. */
export function isDone(verdict: Verdict | undefined): boolean {
  return verdict === 'correct' || verdict === 'unmarked';
}

/** Share of the points that a verdict is worth: a part of a partial one, nothing for a wrong one. */
export function creditOf({ verdict, credit }: Pick<Mark, 'verdict' | 'credit'>): number {
  if (verdict === 'correct') return 1;
  return verdict === 'partial' ? (credit ?? 0) : 0;
}
