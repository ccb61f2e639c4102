/** What one sitting of the review does with the record. */
import type { Progress } from '#progress/document.ts';
import { own } from '#progress/document.ts';
import { noteReview } from '#progress/record.ts';
import type { CourseItems } from '#progress/summary.ts';
import type { ItemRecord } from '#quiz/record.ts';
import { gradeOf, nextCard, type Outcome } from './card.ts';

/** The next set of numbers after the one that was answered last. */
export function nextVariant(record: ItemRecord | undefined): number {
  if (!record) return 0;
  return ((record.last ?? record.first)?.variant ?? 0) + 1;
}

/** Notes how a review went; `since` says when the item had been reviewed before it was asked. */
export function noteOutcome(
  progress: Progress,
  key: string,
  { outcome, since }: { outcome: Outcome; since: number | undefined },
  at: number,
): Progress {
  const kept = own(progress.items, key)?.review;
  // Another tab asked it meanwhile, and its review counts.
  if (kept?.lastAt !== since) return progress;
  return noteReview(progress, key, nextCard(kept, gradeOf(outcome), at));
}

/** How a sitting went. */
export interface Tally {
  readonly atOnce: number;
  readonly withHelp: number;
  readonly again: number;
}

export const emptyTally: Tally = { atOnce: 0, withHelp: 0, again: 0 };

export function counted(tally: Tally, { verdict, misses, asked }: Outcome): Tally {
  if (asked || verdict !== 'correct') return { ...tally, again: tally.again + 1 };
  return misses > 0
    ? { ...tally, withHelp: tally.withHelp + 1 }
    : { ...tally, atOnce: tally.atOnce + 1 };
}

/** “7 questions: 5 right at once, 2 to come again soon.” */
export function tallyWords({ atOnce, withHelp, again }: Tally): string {
  const all = atOnce + withHelp + again;
  const parts = [
    ...(atOnce > 0 ? [`${atOnce} right at once`] : []),
    ...(withHelp > 0 ? [`${withHelp} right with help`] : []),
    ...(again > 0 ? [`${again} to be asked again soon`] : []),
  ];
  return `${all} ${all === 1 ? 'question' : 'questions'}: ${parts.join(', ')}.`;
}

/** How many missed questions are kept that the course does not ask any more, or asks differently. */
export function outdated({ items }: Pick<Progress, 'items'>, course: CourseItems): number {
  const asked = new Set(
    Object.entries(course).flatMap(([id, lesson]) => lesson.items.map((item) => `${id}/${item}`)),
  );
  return Object.entries(items).filter(([key, { first, shownAt }]) => {
    const missed = first?.verdict === 'wrong' || first?.verdict === 'partial';
    return !asked.has(key) && (missed || shownAt !== undefined);
  }).length;
}
