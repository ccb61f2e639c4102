/**
 * One item's record on its way to a course platform and back. Nobody is named: without the learner's
 * number, without other items. What comes back is anybody's text, so it takes the way of an import.
 */
import type { ItemRecord } from '#quiz/record.ts';
import { emptyProgress, own, type Progress } from './document.ts';
import { readImport } from './transfer.ts';

/** The record of `key` as an export would have it, but without any trace of who answered. */
export function itemState({ items }: Progress, key: string): object {
  const { version } = emptyProgress(0);
  const item = own(items, key);
  return { version, items: item ? { [key]: item } : {} };
}

/**
 * The record after the state `text` of the item `key` was taken in; undefined if there is nothing in
 * it that can be. Whatever else `text` holds is passed over.
 */
export function withItemState(
  progress: Progress,
  key: string,
  text: string,
  now: number,
): Progress | undefined {
  const reading = readImport(text, progress, now);
  if ('problem' in reading) return undefined;
  const item = own(reading.preview.result.items, key);
  if (!item) return undefined;
  const items = { ...progress.items, [key]: item };
  return JSON.stringify(items[key]) === JSON.stringify(progress.items[key])
    ? undefined
    : { ...progress, items };
}

/** Whoever answered what nobody marks has done all that was asked. */
const worth = { correct: 1, partial: 0.5, wrong: 0, unmarked: 1 } as const;

/** What an item counts, from 0 to 1: its first answer does, and not if the reader had looked before. */
export function scoreOf({ first, shownAt }: ItemRecord): number {
  if (!first || (shownAt !== undefined && shownAt < first.at)) return 0;
  return first.credit ?? worth[first.verdict];
}
