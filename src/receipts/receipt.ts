/**
 * A receipt: what a reader hands to a teacher. One JSON document that says what was answered first,
 * and when; made in the reader's browser, from the reader's own record.
 *
 * ```json
 * {
 *   "kind": "serve-or-share:receipt",
 *   "version": 1,
 *   "scope": "waiting",
 *   "name": "Ada",
 *   "group": "net-2",
 *   "answers": [
 *     { "item": "waiting/utilisation@1", "answer": "75%", "verdict": "correct", "credit": 1, "at": 1767225660000 }
 *   ],
 *   "runs": [{ "lab": "queue", "untilMs": 10000, "at": 1767225600000 }],
 *   "score": { "points": 1, "answered": 1, "questions": 8 },
 *   "madeAt": 1767229200000,
 *   "hash": "9f86d081…"
 * }
 * ```
 *
 * `hash` is the SHA-256, in hexadecimal, of everything else in canonical form (RFC 8785), so anybody
 * can compute it again. It shows that a receipt was changed by mistake, or by somebody who did not
 * compute it anew. It proves nothing about who answered: the key to such a proof would have to lie in
 * this page, where everybody could read it.
 */
import type { Verdict } from '#quiz/marking/mark.ts';

export const receiptKind = 'serve-or-share:receipt';

/** The scope of a receipt of the whole course. */
export const wholeCourse = '*';

/** The first answer to a question. Later ones are practice and stay with the reader. */
export interface ReceiptAnswer {
  /** `<lesson>/<slug>@<revision>` */
  readonly item: string;
  readonly answer: string;
  readonly verdict: Verdict;
  /** Share of the point, 0 to 1. */
  readonly credit: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Which set of numbers was asked; absent for the first. */
  readonly variant?: number;
  /** The reader had the answer shown before answering, so it earns nothing. */
  readonly seen?: true;
}

/** How far a lab has run. */
export interface ReceiptRun {
  readonly lab: string;
  readonly untilMs: number;
  readonly at: number;
}

export interface Receipt {
  readonly kind: typeof receiptKind;
  readonly version: 1;
  /** Id of a lesson, or {@link wholeCourse}. */
  readonly scope: string;
  /** What the reader typed, if anything. */
  readonly name?: string;
  readonly group?: string;
  readonly answers: readonly ReceiptAnswer[];
  readonly runs: readonly ReceiptRun[];
  readonly score: {
    readonly points: number;
    readonly answered: number;
    /** How many questions there are. */
    readonly questions: number;
  };
  readonly madeAt: number;
  readonly hash: string;
}

export type UnsealedReceipt = Omit<Receipt, 'hash'>;

/** Thousandths are enough, and a sum of thirds does not end in nines. */
export const rounded = (points: number): number => Math.round(points * 1000) / 1000;

export function sumOf(credits: readonly number[]): number {
  return rounded(credits.reduce((sum, credit) => sum + credit, 0));
}

/** Text in which halves of characters are replaced: canonical JSON has no room for them. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
