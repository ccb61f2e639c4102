/** The record as a file: out of the course, and back in after a look at what would change. */
import type { CheckedAnswer, Guess } from '#quiz/record.ts';
import {
  itemScope,
  labScope,
  resetAt,
  type CheckRecord,
  type LabRecord,
  type Progress,
  type ProgressItem,
} from './document.ts';
import { merge } from './merge.ts';
import { readProgress } from './read.ts';

/** Far more than anybody can answer; a larger file is something else. */
export const largestImportBytes = 1_000_000;

/** What an import would do; nothing has changed yet. */
export interface ImportPreview {
  /** The record after the import. */
  readonly result: Progress;
  readonly newItems: number;
  /** Items known here of which the file knows something more. */
  readonly changedItems: number;
  /** Items whose first answer in the file is older than the one here, and takes its place. */
  readonly earlierFirsts: number;
  readonly newLabs: number;
  /** Outcomes of checks that are new here, or better than the one here. */
  readonly betterChecks: number;
  /** Items whose next review follows the file. */
  readonly laterReviews: number;
  /** Entries of the file that could not be read and are left out. */
  readonly skipped: number;
}

export type ImportReading = { readonly preview: ImportPreview } | { readonly problem: string };

/** The text of an export. It is the document itself, for people to read. */
export function exportText(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`;
}

/** Name of the file of an export made at `at`, a time in ms. */
export function exportName(at: number): string {
  return `serve-or-share-progress-${new Date(at).toISOString().slice(0, 10)}.json`;
}

/**
 * The document of a file, fitted into the one here: made after every reset here, since the reader
 * asks for it now; without resets of its own, which could delete what is here; with no time ahead of
 * `now`, which no later answer could follow.
 */
function fitted(imported: Progress, current: Progress, now: number): Progress {
  const past = (at: number) => Math.min(at, now);
  const answered = <Entry extends Guess | CheckedAnswer>(entry: Entry): Entry => ({
    ...entry,
    at: past(entry.at),
  });
  const item = (key: string, { guess, first, last, shownAt, tries, review }: ProgressItem) => ({
    ...(guess && { guess: answered(guess) }),
    ...(first && { first: answered(first) }),
    ...(last && { last: answered(last) }),
    ...(shownAt !== undefined && { shownAt: past(shownAt) }),
    // A review made ahead of time would never be followed by another; when it is due may lie ahead.
    ...(review && { review: { ...review, lastAt: past(review.lastAt) } }),
    tries,
    since: resetAt(current.resets, itemScope(key)),
  });
  const lab = (id: string, record: LabRecord) => ({
    ...record,
    at: past(record.at),
    since: resetAt(current.resets, labScope(id)),
  });
  const check = (scope: string, record: CheckRecord) => ({
    ...record,
    at: past(record.at),
    since: resetAt(current.resets, scope),
  });
  const each = <Value, Out>(
    record: Readonly<Record<string, Value>>,
    fit: (k: string, v: Value) => Out,
  ) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, fit(key, value)]));
  const { place } = imported;
  return {
    version: 2,
    learner: current.learner,
    items: each(imported.items, item),
    labs: each(imported.labs, lab),
    checks: each(imported.checks, check),
    ...(place && { place: { ...place, at: past(place.at) } }),
    resets: {},
    aside: [],
  };
}

const isOther = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** Reads the text of a file that the reader wants to import at `now`. Never throws. */
export function readImport(text: string, current: Progress, now: number): ImportReading {
  if (text.length > largestImportBytes) {
    return { problem: 'This file is too large to be an export of this course (over 1 MB).' };
  }
  const reading = readProgress(text, current.learner);
  if (reading.kind === 'newer') {
    return {
      problem: 'A newer version of the course made this file. Reload this page and try again.',
    };
  }
  if (reading.kind === 'unreadable') {
    return { problem: 'This is not an export of this course. Choose a file made with “Export”.' };
  }
  const result = merge(current, fitted(reading.progress, current, now));
  const keys = Object.keys(result.items);
  const known = keys.filter((key) => Object.hasOwn(current.items, key));
  const same = merge(current, current);
  const differs = (key: string) => isOther(same.items[key], result.items[key]);
  const firstAt = ({ items }: Progress, key: string) => items[key]?.first?.at;
  return {
    preview: {
      result,
      newItems: keys.length - known.length,
      changedItems: known.filter(differs).length,
      earlierFirsts: known.filter((key) => {
        const [was, becomes] = [firstAt(current, key), firstAt(result, key)];
        return was !== undefined && becomes !== undefined && becomes < was;
      }).length,
      newLabs: Object.keys(result.labs).filter((lab) => !Object.hasOwn(current.labs, lab)).length,
      betterChecks: Object.keys(result.checks).filter((scope) =>
        isOther(same.checks[scope], result.checks[scope]),
      ).length,
      laterReviews: keys.filter((key) =>
        isOther(same.items[key]?.review, result.items[key]?.review),
      ).length,
      skipped: reading.damaged,
    },
  };
}
