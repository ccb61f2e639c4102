import type { Common } from '../../question.ts';
import type { ChoiceOption } from '../choice/question.ts';

/**
 * Some of the options hold, and how many is not told. The answer is the ids of those chosen, sorted,
 * joined by spaces.
 */
export interface SelectQuestion extends Common {
  readonly type: 'select';
  /** A misconception on a right option is that of somebody who leaves it out. */
  readonly options: readonly ChoiceOption[];
}
