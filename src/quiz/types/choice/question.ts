import type { Paragraph } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

export interface ChoiceOption extends Named {
  /** Why it is right, or what somebody who chooses it overlooks. */
  readonly reason: Paragraph;
  readonly correct: boolean;
  readonly misconception?: string;
}

/** One of three or four answers is right. The answer is the id of an option. */
export interface ChoiceQuestion extends Common {
  readonly type: 'choice';
  readonly options: readonly ChoiceOption[];
  /** True where the order carries meaning, as in sizes: the options are then not shuffled. */
  readonly ordered: boolean;
}
