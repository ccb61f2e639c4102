/** What a worksheet and its key are made of: the questions of a lesson and a seed. */
import type { Question } from '#quiz/question.ts';
import { variantOf } from '#quiz/variants.ts';

/** Larger seeds are hard to read out and to type. */
export const largestSeed = 9999;

/**
 * The questions as a worksheet with this seed asks them. Seed 1 has the numbers of the lesson; the
 * next seeds take the other sets in turn, so that neighbouring classes never share one.
 */
export function sheetOf<Asked extends Question>(
  questions: readonly Asked[],
  seed: number,
): Asked[] {
  return questions.map((question) => variantOf(question, seed - 1));
}

export type SeedReading = { readonly seed: number } | { readonly problem: string };

/** Reads a seed as it was typed or as an address has it; none is the first. */
export function readSeed(text: string | null): SeedReading {
  const typed = (text ?? '').trim();
  if (typed === '') return { seed: 1 };
  const seed = /^\d{1,9}$/u.test(typed) ? Number(typed) : 0;
  return seed >= 1 && seed <= largestSeed
    ? { seed }
    : { problem: `A seed is a whole number from 1 to ${largestSeed}.` };
}
