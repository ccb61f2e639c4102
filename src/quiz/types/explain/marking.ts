import type { Marking } from '../../marking/mark.ts';
import { longestAnswer } from './question.ts';

const fewestWords = 4;
const wordsIn = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** The reader's own words. Nobody marks them: the reader compares them with a model answer. */
export const explainMarking: Marking<'explain'> = {
  problem(_, raw) {
    if (raw.trim() === '') return 'Write your explanation first, in a sentence or two.';
    if (raw.length > longestAnswer) {
      return `This is ${raw.length - longestAnswer} characters too long. Say it in fewer words.`;
    }
    if (wordsIn(raw).length >= fewestWords) return undefined;
    return 'Write a little more: a whole sentence shows you what you think.';
  },
  mark: () => ({ verdict: 'unmarked', feedback: [] }),
  words: (_, raw) => [raw],
  right: ({ model }) => model,
  policy: () => ({ revealAfter: 1, waitsForRun: false }),
};
