import type { LabRun } from '../lab-events.ts';
import type { Paragraph } from '../prose.ts';
import type { QuestionOf, QuestionType } from '../question.ts';

/** `partial`: on the way, such as the right number in another unit. */
export type Verdict = 'correct' | 'partial' | 'wrong';

/** What marking says about one answer. */
export interface Mark {
  readonly verdict: Verdict;
  readonly feedback: Paragraph;
  /** The usual mistake that this answer shows; names the misconception where one is behind it. */
  readonly slip?: { readonly misconception?: string };
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
}
