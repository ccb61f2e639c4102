/**
 * Some questions exist with several sets of numbers. Everybody meets the first set in the lesson, so
 * that the text, the lab and the neighbour's screen fit; practice, review and worksheets take others.
 */
import type { Question } from './question.ts';

/** With how many sets of numbers a question exists; 1 for most. */
export function variantCount(question: Question): number {
  return 1 + ('variants' in question ? (question.variants?.length ?? 0) : 0);
}

/** The question with its `index`-th set of numbers; counts on from the first after the last. */
export function variantOf<Asked extends Question>(question: Asked, index: number): Asked {
  const others = ('variants' in question && question.variants) || [];
  const chosen = index % (1 + others.length);
  return chosen === 0 ? question : { ...question, ...others[chosen - 1] };
}
