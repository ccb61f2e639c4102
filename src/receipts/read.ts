/** Reads the text of a receipt, whatever is in it. */
import * as v from 'valibot';
import { receiptKind, wellFormed, wholeCourse, type Receipt } from './receipt.ts';

/** Far more than a receipt of the whole course. */
export const largestReceiptBytes = 1_000_000;

export const tooLarge = 'This is too large to be a receipt of this course (over 1 MB).';

export type ReceiptReading = { readonly receipt: Receipt } | { readonly problem: string };

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => text === wellFormed(text)),
  );

const answer = v.strictObject({
  item: v.pipe(
    v.string(),
    v.maxLength(170),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*@[1-9]\d{0,5}$/u),
  ),
  answer: words(20_000),
  verdict: v.picklist(['correct', 'partial', 'wrong', 'unmarked']),
  credit: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: time,
  variant: v.exactOptional(count),
  seen: v.exactOptional(v.literal(true)),
});

const run = v.strictObject({
  lab: v.pipe(v.string(), v.maxLength(80), v.regex(slug)),
  untilMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  at: time,
});

const once = (items: readonly string[]) => new Set(items).size === items.length;

const receipt = v.strictObject({
  kind: v.literal(receiptKind),
  version: v.literal(1),
  scope: v.union([v.literal(wholeCourse), v.pipe(v.string(), v.maxLength(80), v.regex(slug))]),
  name: v.exactOptional(words(200)),
  group: v.exactOptional(words(200)),
  answers: v.pipe(
    v.array(answer),
    v.maxLength(5000),
    v.check((list) => once(list.map(({ item }) => item)), 'names a question twice'),
  ),
  runs: v.pipe(
    v.array(run),
    v.maxLength(1000),
    v.check((list) => once(list.map(({ lab }) => lab)), 'names a lab twice'),
  ),
  score: v.strictObject({
    points: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
    answered: count,
    questions: count,
  }),
  madeAt: time,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

/** JSON without a key that means something else to JavaScript than to everybody; or undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim(), (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError();
      return value;
    });
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function foreign(raw: unknown): string | undefined {
  if (raw === undefined) return 'This is not a receipt: its text does not read as JSON.';
  if (!isRecord(raw) || raw['kind'] !== receiptKind) {
    return isRecord(raw) && 'learner' in raw && 'items' in raw
      ? 'This is an export of somebody’s progress. A receipt is saved under “Receipt” on the page “Your progress”.'
      : 'This is not a receipt of this course.';
  }
  return typeof raw['version'] === 'number' && raw['version'] > 1
    ? 'A newer version of the course made this receipt. Reload this page and try again.'
    : undefined;
}

/** Where a receipt departs from its form, in words; what stands there is not repeated. */
function unfit(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)?.slice(0, 80);
  if (issue.type === 'check' && issue.message.startsWith('names ')) {
    return `This receipt ${issue.message}, so it was not made by the course.`;
  }
  return `This receipt is damaged: ${path === undefined ? 'its form' : `“${path}” in it`} is not as the course writes it.`;
}

/** Reads `text` as a receipt. Its hash is not checked here. Never throws. */
export function readReceipt(text: string): ReceiptReading {
  if (text.length > largestReceiptBytes) {
    return { problem: tooLarge };
  }
  if (text.trim() === '') return { problem: 'This is empty.' };
  const raw = parseJson(text);
  const problem = foreign(raw);
  if (problem !== undefined) return { problem };
  const result = v.safeParse(receipt, raw);
  return result.success ? { receipt: result.output } : { problem: unfit(result.issues[0]) };
}
