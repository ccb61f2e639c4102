/** A check: several questions answered in one go, marked together, noted like any other answer. */
import * as attempts from '#quiz/attempt.ts';
import type { Mark } from '#quiz/marking/mark.ts';
import { answerProblem } from '#quiz/marking/registry.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import type { Confidence, ReaderRecord } from '#quiz/record.ts';
import { variantOf } from '#quiz/variants.ts';

/** A question as a check asks it. */
export interface Drawn {
  readonly question: Question;
  /** Which set of numbers. */
  readonly variant: number;
}

export interface Reply {
  /** '' where there is none yet. */
  readonly answer: string;
  readonly confidence?: Confidence | undefined;
}

/** What became of one question; without a mark it was left open. */
export interface Marked {
  readonly answer: string;
  readonly mark?: Mark;
}

export const noReply: Reply = { answer: '' };

/** What keeps a reply from being marked, in words for the reader; none where it is empty. */
export function replyProblem({ question, variant }: Drawn, { answer }: Reply): string | undefined {
  return answer === '' ? undefined : answerProblem(variantOf(question, variant), answer);
}

/**
 * Marks a reply and notes it: the first answer to an item is its first, wherever it was given. The
 * reasons follow at once, so what was not right counts as shown.
 */
function handInOne({ question, variant }: Drawn, reply: Reply, record: ReaderRecord): Marked {
  const { answer, confidence } = reply;
  const key = itemKey(question);
  if (answer === '') {
    record.shown(key);
    return { answer };
  }
  const fresh = attempts.newAttempt(question, variant);
  const ready = confidence ? attempts.sure(fresh, confidence) : fresh;
  const { mark } = attempts.checkAnswer(question, ready, answer, record).context;
  if (mark?.verdict !== 'correct') record.shown(key);
  return { answer, ...(mark && { mark }) };
}

export function handIn(
  drawn: readonly Drawn[],
  replies: readonly Reply[],
  record: ReaderRecord,
): Marked[] {
  return drawn.map((each, index) => handInOne(each, replies[index] ?? noReply, record));
}

export const isRight = ({ mark }: Marked): boolean => mark?.verdict === 'correct';

/** The outcome as the record keeps it. */
export function outcomeOf(marked: readonly Marked[]): { right: number; of: number } {
  return { right: marked.filter(isRight).length, of: marked.length };
}

/** What was missed, to be practised with the next set of numbers. */
export function missedOf(drawn: readonly Drawn[], marked: readonly Marked[]): Drawn[] {
  return drawn
    .filter((_, index) => !isRight(marked[index]!))
    .map(({ question, variant }) => ({ question, variant: variant + 1 }));
}

/** The objectives that were missed, each once, with where its lesson explains what was asked. */
export function missing(
  drawn: readonly Drawn[],
  marked: readonly Marked[],
): { objective: string; paragraphs: string[] }[] {
  const missed = missedOf(drawn, marked).map(({ question }) => question);
  return [...new Set(missed.map(({ objective }) => objective))].map((objective) => {
    const own = missed.filter((question) => question.objective === objective);
    return { objective, paragraphs: [...new Set(own.map(({ seeAlso }) => seeAlso.paragraph))] };
  });
}
