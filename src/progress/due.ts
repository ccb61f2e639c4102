/**
 * What is to be asked again, and on which day. Pure, and without the schedule's arithmetic
 * (`src/review/card.ts`), so that every page can afford to say how much is due.
 *
 * Days are the reader's: a question missed at 23:50 may come at 00:10, since the night between is
 * what spacing is about. Nothing comes back on the day it was missed.
 */
import type { CheckedAnswer } from '#quiz/record.ts';
import { own, type Progress, type ProgressItem } from './document.ts';
import type { CourseItems } from './summary.ts';

/** More at once is a chore, and chores are put off. */
export const mostPerDay = 20;

/** The number of the day that a time in ms belongs to. */
export type DayOf = (at: number) => number;

const dayMs = 86_400_000;

/** The reader's own days: they end at local midnight, whether that is 23, 24 or 25 hours later. */
export const localDay: DayOf = (at) => {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs;
};

/** An item that will be asked again. */
interface Scheduled {
  readonly key: string;
  /** From which day on. */
  readonly day: number;
  /** It was wrong, and the reader was certain: such errors are put right best, and come first. */
  readonly urgent: boolean;
}

const wasMissed = (given: CheckedAnswer | undefined) =>
  given?.verdict === 'wrong' || given?.verdict === 'partial';

/** When `item` comes again; undefined for what was right at once, and for what nobody marks. */
function scheduled(key: string, item: ProgressItem, dayOf: DayOf): Scheduled | undefined {
  const { first, last, shownAt, review } = item;
  if (first?.verdict === 'unmarked') return undefined;
  const isNews = (at: number) => !review || at > review.lastAt;
  const misses = [first, last].filter((given) => given && wasMissed(given) && isNews(given.at));
  const moments = [...misses.map((given) => given!.at), shownAt ?? []].flat().filter(isNews);
  const days = [
    ...(review ? [dayOf(review.dueAt)] : []),
    ...(moments.length > 0 ? [dayOf(Math.min(...moments)) + 1] : []),
  ];
  if (days.length === 0) return undefined;
  const urgent = misses.some(
    (given) => given?.verdict === 'wrong' && given.confidence === 'certain',
  );
  return { key, day: Math.min(...days), urgent };
}

/** Keys of what a review can ask: everything but what only a run or the reader can judge. */
function reviewKeys(course: CourseItems): string[] {
  return Object.entries(course).flatMap(([lesson, { items, unreviewed }]) =>
    items.filter((item) => !unreviewed.includes(item)).map((item) => `${lesson}/${item}`),
  );
}

/** What a review asks, and when. */
export interface Agenda {
  /** Keys of what can be asked now, in order. */
  readonly now: readonly string[];
  /** How many were reviewed today. */
  readonly done: number;
  /** The days ahead on which something comes, in order. */
  readonly ahead: readonly { readonly day: number; readonly count: number }[];
}

/** The agenda of a reader at the time `at`. */
export function agenda(
  { items }: Pick<Progress, 'items'>,
  course: CourseItems,
  at: number,
  dayOf: DayOf,
): Agenda {
  const today = dayOf(at);
  const order = reviewKeys(course)
    .flatMap((key) => {
      const item = own(items, key);
      return (item && scheduled(key, item, dayOf)) ?? [];
    })
    .sort(
      (a, b) => Number(b.urgent) - Number(a.urgent) || a.day - b.day || (a.key < b.key ? -1 : 1),
    );
  const done = Object.values(items).filter(
    ({ review }) => review && dayOf(review.lastAt) === today,
  ).length;
  const due = order.filter(({ day }) => day <= today);
  const now = due.slice(0, Math.max(0, mostPerDay - done)).map(({ key }) => key);
  const later = order.filter(({ key }) => !now.includes(key)).map(({ day }) => day);
  return { now, done, ahead: spread(later, today + 1) };
}

/** Puts each day's share on the day, and what is over `mostPerDay` on the next. */
function spread(days: readonly number[], from: number): Agenda['ahead'] {
  const ahead: { day: number; count: number }[] = [];
  for (const wanted of [...days].sort((a, b) => a - b)) {
    const last = ahead.at(-1);
    const full = last && last.count >= mostPerDay ? last.day + 1 : (last?.day ?? from);
    const day = Math.max(wanted, full, from);
    if (last?.day === day) last.count += 1;
    else ahead.push({ day, count: 1 });
  }
  return ahead;
}

/** A day as people say it: “tomorrow”, “on Monday, 30 November”. */
export function dayWords(day: number, today: number): string {
  if (day <= today) return 'today';
  if (day === today + 1) return 'tomorrow';
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return `on ${words.format(new Date(day * dayMs))}`;
}

/** “tomorrow, 3 questions” */
export function comingWords({ day, count }: Agenda['ahead'][number], today: number): string {
  return `${dayWords(day, today)}, ${count} ${count === 1 ? 'question' : 'questions'}`;
}
