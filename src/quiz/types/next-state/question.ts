import type { Paragraph } from '../../prose.ts';
import type { Common } from '../../question.ts';
import type { ChoiceOption } from '../choice/question.ts';

/** A moment in the life of a machine, and what may come of it. */
export interface NextStateCase {
  /** What has come to the machine so far. */
  readonly before: readonly Paragraph[];
  readonly state: Paragraph;
  /** What comes now. */
  readonly event: Paragraph;
  /** States of the machine; `correct` on the one in which it then is. */
  readonly options: readonly ChoiceOption[];
}

/**
 * Which state follows. The real machine gave the key when the site was built. The answer is the name
 * of a state, as the statechart has it.
 */
export interface NextStateQuestion extends Common, NextStateCase {
  readonly type: 'next-state';
  /** Other moments of the same machine, for practice and review. */
  readonly variants?: readonly NextStateCase[];
}
