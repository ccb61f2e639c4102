import type { Marking } from '../../marking/mark.ts';

/** The state that follows: one retry with the chosen state's reason, then every reason. */
export const nextStateMarking: Marking<'next-state'> = {
  problem: ({ options }, raw) =>
    options.some(({ id }) => id === raw) ? undefined : 'Choose one of the states first.',
  mark({ options }, raw) {
    const chosen = options.find(({ id }) => id === raw);
    if (!chosen) return { verdict: 'wrong', feedback: ['This state is no longer offered.'] };
    const { correct, reason, misconception } = chosen;
    return {
      verdict: correct ? 'correct' : 'wrong',
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
