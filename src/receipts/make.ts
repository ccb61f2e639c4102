import type { Progress, ProgressItem } from '#progress/document.ts';
import { itemScope, own } from '#progress/document.ts';
import type { CourseItems } from '#progress/summary.ts';
import { creditOf } from '#quiz/marking/mark.ts';
import {
  receiptKind,
  rounded,
  sumOf,
  wellFormed,
  wholeCourse,
  type Receipt,
  type ReceiptAnswer,
} from './receipt.ts';
import { sealed } from './seal.ts';

/** Longer names are cut. */
export const longestName = 80;

export interface ReceiptWishes {
  /** Id of a lesson, or `*` for the whole course. */
  readonly scope: string;
  readonly name?: string;
  readonly group?: string;
  /** Now, in ms. */
  readonly at: number;
}

const nothing: ProgressItem = { tries: 0, since: 0 };

function answerOf(item: string, { first, shownAt }: ProgressItem): ReceiptAnswer[] {
  if (!first) return [];
  const { answer, verdict, at, variant } = first;
  const seen = shownAt !== undefined && shownAt < at;
  return [
    {
      item,
      answer: wellFormed(answer),
      verdict,
      credit: seen ? 0 : rounded(creditOf(first)),
      at,
      ...(variant !== undefined && { variant }),
      ...(seen && { seen }),
    },
  ];
}

/** One line without what cannot be seen; undefined if nothing is left. */
function typed(text = ''): string | undefined {
  const line = wellFormed(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return [...line.trim()].slice(0, longestName).join('').trim() || undefined;
}

/** The lessons in a scope, with what they ask. */
function lessonsIn(course: CourseItems, scope: string) {
  return Object.entries(course).filter(([id]) => scope === wholeCourse || id === scope);
}

/** A receipt of what `progress` says of a lesson, or of the whole course. */
export async function makeReceipt(
  progress: Pick<Progress, 'items' | 'labs'>,
  course: CourseItems,
  { scope, name, group, at }: ReceiptWishes,
): Promise<Receipt> {
  const lessons = lessonsIn(course, scope);
  const keys = lessons.flatMap(([id, { items }]) => items.map((item) => `${id}/${item}`));
  const labs = new Set(lessons.flatMap(([, lesson]) => lesson.labs));
  const answers = keys.flatMap((key) => answerOf(key, own(progress.items, key) ?? nothing));
  const runs = [...labs].flatMap((lab) => {
    const run = own(progress.labs, lab);
    return run ? [{ lab, untilMs: run.untilMs, at: run.at }] : [];
  });
  const [who, where] = [typed(name), typed(group)];
  return sealed({
    kind: receiptKind,
    version: 1,
    scope,
    ...(who !== undefined && { name: who }),
    ...(where !== undefined && { group: where }),
    answers,
    runs,
    score: {
      points: sumOf(answers.map(({ credit }) => credit)),
      answered: answers.length,
      questions: keys.length,
    },
    madeAt: at,
  });
}

/** The lessons of which there is something to hand in. */
export function lessonsBegun({ items }: Pick<Progress, 'items'>): ReadonlySet<string> {
  const answered = Object.entries(items).filter(([, { first }]) => first);
  return new Set(answered.map(([key]) => itemScope(key)));
}

/** The text of a receipt's file, for people to read. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}

/** Name of its file: what it is of and whose, in letters that every system takes. */
export function receiptName({ scope, name, hash }: Receipt): string {
  const words = [scope === wholeCourse ? 'course' : scope, name ?? '', hash.slice(0, 8)];
  const slug = words.flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return `receipt-${slug.join('-')}.json`;
}
