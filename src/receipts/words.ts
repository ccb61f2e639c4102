/** What a receipt says, and what was found about it, in words. */
import type { CheckedAnswer, ReceiptCheck } from './check.ts';
import type { HandedIn, Twin } from './collection.ts';
import type { ReceiptAnswer } from './receipt.ts';

const points = (credit: number) => `${credit} ${credit === 1 ? 'point' : 'points'}`;

export function twinText({ kind, of }: Twin): string {
  if (kind === 'again') return `The same receipt as ${of}.`;
  if (kind === 'renewed') return `The same name and lesson as ${of}.`;
  return `Another name, but the same answers at the same times as ${of}.`;
}

/** Why the course does not say the same of an answer as the receipt; undefined where it does. */
export function answerText({ given, recomputed }: CheckedAnswer): string | undefined {
  const { item } = given;
  switch (recomputed.kind) {
    case 'same':
      return undefined;
    case 'differs':
      return `${item}: the receipt says “${verdicts[given.verdict]}” (${points(given.credit)}), the course marks it “${verdicts[recomputed.verdict]}” (${points(recomputed.credit)}).`;
    case 'by-run':
      return `${item}: a prediction, marked by a run of the lab; cannot be recomputed.`;
    case 'unmarked':
      return `${item}: in the reader’s own words; not marked.`;
    case 'unknown':
      return `${item}: the course has no such question now, or another revision of it; not recomputed.`;
  }
}

/** Everything about a receipt that a teacher should know beyond its score. */
export function findings(check: ReceiptCheck): string[] {
  return [
    ...(check.hashFits
      ? []
      : ['The receipt was changed after it was made: its hash does not fit.']),
    ...(check.sumFits ? [] : ['Its score is not the sum of its answers.']),
    ...check.answers.map(answerText).filter((text) => text !== undefined),
  ];
}

const verdicts: Readonly<Record<ReceiptAnswer['verdict'], string>> = {
  correct: 'right',
  partial: 'partly right',
  wrong: 'not right',
  unmarked: 'not marked',
};

export function verdictText({ verdict, seen }: Pick<ReceiptAnswer, 'verdict' | 'seen'>): string {
  return `${verdicts[verdict]}${seen ? ', after seeing the answer' : ''}`;
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time where the reader is. */
export const whenText = (at: number): string => time.format(at);

const counted = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

/** What lies on the table, in a sentence or two; '' if nothing does. */
export function pileText(handedIn: readonly HandedIn[], refused: number): string {
  if (handedIn.length + refused === 0) return '';
  const changed = handedIn.filter(({ check }) => !check.hashFits).length;
  const parts = [
    `${counted(handedIn.length, 'receipt', 'receipts')} read.`,
    ...(changed > 0 ? [`${changed} of them ${changed === 1 ? 'was' : 'were'} changed.`] : []),
    ...(refused > 0 ? [`${counted(refused, 'text', 'texts')} could not be read.`] : []),
  ];
  return parts.join(' ');
}
