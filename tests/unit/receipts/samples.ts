import { expect } from 'vitest';
import type { Progress } from '#progress/document.ts';
import type { CourseItems } from '#progress/summary.ts';
import { knownQuestions } from '#receipts/check.ts';
import { makeReceipt } from '#receipts/make.ts';
import type { Receipt, UnsealedReceipt } from '#receipts/receipt.ts';
import { sealed } from '#receipts/seal.ts';
import { choice, numeric, predictNumber } from '../quiz/samples.ts';

/** A course of two lessons, and a reader who has answered three of its four questions. */
export const course: CourseItems = {
  sessions: {
    title: 'A session',
    items: ['first-byte@1', 'first-byte-ms@1', 'not-yet@1'],
    labs: ['session'],
    unreviewed: [],
  },
  waiting: {
    title: 'The queue',
    items: ['mean-wait@1'],
    labs: ['queue'],
    unreviewed: ['mean-wait@1'],
  },
};

export const known = knownQuestions([choice, numeric, predictNumber]);

const at = Date.UTC(2026, 0, 5, 10);

export const progress: Pick<Progress, 'items' | 'labs'> = {
  items: {
    'sessions/first-byte@1': {
      first: { answer: 'none', verdict: 'wrong', at },
      last: { answer: 'two', verdict: 'correct', at: at + 60_000 },
      tries: 2,
      shownAt: at + 60_000,
      since: 0,
    },
    'sessions/first-byte-ms@1': {
      first: { answer: '300 ms', verdict: 'correct', at },
      tries: 1,
      since: 0,
    },
    'sessions/not-yet@1': { guess: { answer: 'x', at }, tries: 0, since: 0 },
    'sessions/first-byte@7': { first: { answer: 'one', verdict: 'wrong', at }, tries: 1, since: 0 },
    'waiting/mean-wait@1': {
      first: { answer: '40', verdict: 'partial', at },
      tries: 1,
      since: 0,
    },
  },
  labs: { session: { untilMs: 4000, at, since: 0 } },
};

export const madeAt = at + 3_600_000;

export const receiptOf = (scope = 'sessions', name?: string, group?: string): Promise<Receipt> =>
  makeReceipt(progress, course, {
    scope,
    at: madeAt,
    ...(name !== undefined && { name }),
    ...(group !== undefined && { group }),
  });

/** A receipt as somebody would forge it who computes the hash anew. */
export async function resealed(
  change: (content: UnsealedReceipt) => UnsealedReceipt,
): Promise<Receipt> {
  const { hash, ...content } = await receiptOf();
  expect(hash).toHaveLength(64);
  return sealed(change(content));
}
