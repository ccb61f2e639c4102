import type { Marking } from '../../marking/mark.ts';
import type { SelectQuestion } from './question.ts';

/** Ids chosen in `raw`; what the question does not offer is passed over. */
export function chosenIn({ options }: SelectQuestion, raw: string): ReadonlySet<string> {
  const named = raw.split(/\s+/u);
  return new Set(options.map(({ id }) => id).filter((id) => named.includes(id)));
}

/** The answer with exactly these ids, as one text. */
export function answerOf(chosen: Iterable<string>): string {
  return [...chosen].sort().join(' ');
}

/** Select all that hold: an option counts when it is chosen and holds, or is left and does not. */
export const selectMarking: Marking<'select'> = {
  problem: (question, raw) =>
    chosenIn(question, raw).size > 0 ? undefined : 'Choose at least one of the answers first.',
  mark(question, raw) {
    const { options } = question;
    const chosen = chosenIn(question, raw);
    const missed = options.filter(({ id, correct }) => chosen.has(id) !== correct);
    const right = options.length - missed.length;
    if (missed.length === 0) {
      return { verdict: 'correct', feedback: ['You chose all that hold, and nothing else.'] };
    }
    const shown = [...new Set(missed.flatMap(({ misconception }) => misconception ?? []))];
    const feedback = `You are right about ${right} of the ${options.length} answers: an answer counts when you choose one that holds, or leave one that does not.`;
    return {
      ...(right > 0
        ? { verdict: 'partial', credit: right / options.length }
        : { verdict: 'wrong' }),
      feedback: [feedback],
      ...(shown.length > 0 && { misconceptions: shown }),
    };
  },
  words(question, raw) {
    const chosen = chosenIn(question, raw);
    const texts = question.options.filter(({ id }) => chosen.has(id)).map(({ text }) => text);
    return texts.length === 0
      ? [raw]
      : texts.flatMap((text, index) => (index > 0 ? ['; ', ...text] : text));
  },
  right: ({ options }) => options.filter(({ correct }) => correct).map(({ text }) => text),
  policy: ({ hints }) => ({
    revealAfter: 2,
    ...(hints.length > 0 && { hintAfter: 1 }),
    waitsForRun: false,
  }),
};
