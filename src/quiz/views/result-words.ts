import type { Attempt } from '../attempt.ts';
import { isOpen } from '../attempt.ts';
import type { Question } from '../question.ts';
import type { ItemRecord } from '../record.ts';

/** How a result looks and what its heading says: a hue, a sign and words, so never hue alone. */
export interface ResultWords {
  readonly kind: 'ok' | 'wait' | 'lost';
  readonly sign: string;
  readonly title: string;
}

const ok = (title: string): ResultWords => ({ kind: 'ok', sign: '✓', title });
const almost = (title: string): ResultWords => ({ kind: 'wait', sign: '≈', title });
const lost = (title: string): ResultWords => ({ kind: 'lost', sign: '✕', title });
const notYet: ResultWords = { kind: 'wait', sign: '✕', title: 'Not yet' };
const neutral = (title: string): ResultWords => ({ kind: 'wait', sign: '→', title });

/** What a record from before says. */
function remembered({ first, last }: ItemRecord): ResultWords {
  if (first?.verdict === 'correct') return ok('You had this right the first time');
  if (last?.verdict === 'correct') return ok('You had this right on a later try');
  if (first?.verdict === 'unmarked') return neutral('You have explained this before');
  if (last?.credit !== undefined) return almost('You had this partly right before');
  return first ? lost('You missed this one before') : neutral('You have seen the answer before');
}

/** What the heading of the result says; undefined while there is no result. */
export function resultWords(
  question: Question,
  attempt: Attempt,
  record: ItemRecord | undefined,
): ResultWords | undefined {
  if (attempt.matches('answering')) return undefined;
  if (attempt.matches('predicted')) return neutral('Your guess stands');
  if (attempt.matches('reviewed') && record) return remembered(record);
  const { mark, first } = attempt.context;
  // Whoever asks for the answer after a miss wants to know what it is, not that they missed.
  if (!mark || (isOpen(attempt) && attempt.context.asked)) return neutral('Here is the answer');
  if (question.type === 'predict') {
    if (mark.verdict === 'correct') return ok('You saw it coming');
    return mark.verdict === 'partial' ? almost('Close') : lost('The run says otherwise');
  }
  if (mark.verdict === 'correct') {
    return ok(first?.verdict === 'correct' ? 'That is right' : 'Right this time');
  }
  if (mark.verdict === 'unmarked') return neutral('Compare your words with these');
  if (mark.credit !== undefined) return almost('Partly right');
  if (isOpen(attempt)) return lost('Not this time');
  return mark.verdict === 'partial' ? almost('Almost') : notYet;
}
