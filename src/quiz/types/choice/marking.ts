import type { Marking } from '../../marking/mark.ts';

/** Single choice: one retry with the chosen option's reason, then every reason. */
export const choiceMarking: Marking<'choice'> = {
  problem: (question, raw) =>
    question.options.some(({ id }) => id === raw) ? undefined : 'Choose one of the answers first.',
  mark(question, raw) {
    const chosen = question.options.find(({ id }) => id === raw);
    if (!chosen) return { verdict: 'wrong', feedback: ['This answer is no longer offered.'] };
    const { correct, reason, misconception } = chosen;
    if (correct) return { verdict: 'correct', feedback: reason };
    return {
      verdict: 'wrong',
      feedback: reason,
      ...(misconception && { misconceptions: [misconception] }),
    };
  },
  words: ({ options }, raw) => options.find(({ id }) => id === raw)?.text ?? [raw],
  right: ({ options }) => options.filter(({ correct }) => correct).map(({ text }) => text),
  policy: ({ hints }) => ({
    revealAfter: 2,
    ...(hints.length > 0 && { hintAfter: 1 }),
    waitsForRun: false,
  }),
};
