/**
 * Checks a receipt: whether its hash is that of its content, and whether the course marks each
 * answer as the receipt says.
 */
import { creditOf, type Verdict } from '#quiz/marking/mark.ts';
import { helpPolicy, mark } from '#quiz/marking/registry.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import { variantOf } from '#quiz/variants.ts';
import { rounded, sumOf, type Receipt, type ReceiptAnswer } from './receipt.ts';
import { hashOf, shortCode } from './seal.ts';

/** What marking an answer again gave, or why it was not marked. */
export type Recomputed =
  | { readonly kind: 'same' | 'differs'; readonly verdict: Verdict; readonly credit: number }
  /** A run of a lab marked it, and that run is not in the receipt. */
  | { readonly kind: 'by-run' }
  /** In the reader's own words: read it. */
  | { readonly kind: 'unmarked' }
  /** The course has no such question, or another revision of it. */
  | { readonly kind: 'unknown' };

export interface CheckedAnswer {
  readonly given: ReceiptAnswer;
  readonly recomputed: Recomputed;
  /** Ids of the wrong ideas that the answer shows. */
  readonly misconceptions: readonly string[];
}

export interface ReceiptCheck {
  /** False where anything in the receipt was changed after it was made. */
  readonly hashFits: boolean;
  /** The hash of what the receipt says now, and its short code. */
  readonly hash: string;
  readonly code: string;
  readonly answers: readonly CheckedAnswer[];
  /** Points by the course's own marking, where it can mark; else as the receipt says. */
  readonly points: number;
  /** Whether the receipt's own sum is that of its answers. */
  readonly sumFits: boolean;
}

/** Every question by its key, the only revision there is now. */
export type KnownQuestions = ReadonlyMap<string, Question>;

export function knownQuestions(questions: readonly Question[]): KnownQuestions {
  return new Map(questions.map((question) => [itemKey(question), question]));
}

function checkAnswer(given: ReceiptAnswer, known: KnownQuestions): CheckedAnswer {
  const question = known.get(given.item);
  const left = (kind: 'by-run' | 'unmarked' | 'unknown') => ({
    given,
    recomputed: { kind },
    misconceptions: [],
  });
  if (!question) return left('unknown');
  if (helpPolicy(question).waitsForRun) return left('by-run');
  const found = mark(variantOf(question, given.variant ?? 0), given.answer);
  const { verdict, misconceptions = [] } = found;
  if (verdict === 'unmarked' && given.verdict === 'unmarked') return left('unmarked');
  const credit = given.seen ? 0 : rounded(creditOf(found));
  const same = verdict === given.verdict && credit === given.credit;
  return {
    given,
    recomputed: { kind: same ? 'same' : 'differs', verdict, credit },
    misconceptions,
  };
}

/** What an answer earns by the course's own marking, or as stated where it cannot mark. */
export const creditNow = ({ given, recomputed }: CheckedAnswer): number =>
  'credit' in recomputed ? recomputed.credit : given.credit;

/** Checks a receipt against the questions as they are now. */
export async function checkReceipt(receipt: Receipt, known: KnownQuestions): Promise<ReceiptCheck> {
  const { hash, ...content } = receipt;
  const now = await hashOf(content);
  const answers = receipt.answers.map((given) => checkAnswer(given, known));
  const { points, answered } = receipt.score;
  return {
    hashFits: now === hash,
    hash: now,
    code: shortCode(now),
    answers,
    points: sumOf(answers.map(creditNow)),
    sumFits:
      points === sumOf(receipt.answers.map(({ credit }) => credit)) &&
      answered === receipt.answers.length,
  };
}
