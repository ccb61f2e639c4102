/**
 * The reader's record: one JSON document in `localStorage` under `serve-or-share:progress`. It never
 * leaves the device unless the reader exports it.
 *
 * ```json
 * {
 *   "version": 2,
 *   "learner": 2903847561,
 *   "items": {
 *     "sessions/first-byte@1": {
 *       "guess": { "answer": "one", "at": 1767225600000 },
 *       "first": {
 *         "answer": "one", "verdict": "wrong", "at": 1767225660000,
 *         "confidence": "certain", "misconceptions": ["M12"]
 *       },
 *       "last": { "answer": "two", "verdict": "correct", "at": 1767225720000 },
 *       "tries": 2, "shownAt": 1767225780000,
 *       "review": {
 *         "dueAt": 1767312000000, "lastAt": 1767225780000, "stability": 2.3, "difficulty": 5.1,
 *         "scheduledDays": 1, "step": 0, "reps": 1, "lapses": 0, "state": 2
 *       },
 *       "since": 0
 *     }
 *   },
 *   "labs": { "session": { "untilMs": 4000, "at": 1767225600000, "prediction": "300", "since": 0 } },
 *   "checks": { "sessions": { "right": 7, "of": 8, "at": 1767225600000, "since": 0 } },
 *   "place": { "lesson": "sessions", "anchor": "round-trips", "at": 1767225600000 },
 *   "resets": { "sessions": 1767225500000 },
 *   "aside": [{ "raw": "{\"version\":1,\"ite", "at": 1767225600000 }]
 * }
 * ```
 *
 * Times are milliseconds since 1970. Nothing here is ever put into a page as markup.
 *
 * Life of an entry. Items are kept by `id@rev`: a question whose meaning changes gets a new `rev`, so
 * the old answer stays as history and the question counts as new; a question that is taken out leaves
 * its entry behind, unread. `first` is written once. `review` is there once an item has been asked
 * again: a card of the review schedule. A lab is noted when a run ends; a check (of a lesson, or
 * `final`) when it was handed in.
 *
 * Two tabs, two devices. Documents are joined by `merge`, in any order and any number of times with
 * the same outcome. A reset must survive that, or another tab would bring the old answers back. So
 * `resets` says when a scope was last reset (`*` for all, a lesson's id, `lab:<id>`, `final`, `aside`), and
 * every entry says in `since` which reset it was made after: older ones are dropped.
 *
 * Trouble. Text that cannot be read, in whole or in part, is kept word for word in `aside` next to
 * what could be saved. A document with a higher `version` is never written to: a newer copy of the
 * course, open in another tab, has made it.
 *
 * Version 2 added confidence, misconceptions, variants, reviews and checks. A tab that is still open
 * with version 1 would drop what it does not know when it writes, so it must not: hence the number.
 *
 * Migrations, numbered in `migrations.ts`: (1) a field is renamed or split: a step rewrites it, and
 * a frozen document of the old version is added to `tests/fixtures/progress`; (2) a field is added:
 * the reader of the document gives it a default, no step; (3) a lesson is renamed: its question ids
 * change with it, and a step renames the keys of `items`.
 */
import type { ItemRecord } from '#quiz/record.ts';

export const storageKey = 'serve-or-share:progress';

/** Which reset of its scope an entry was made after; 0 for none. */
interface Since {
  readonly since: number;
}

/** When an item is to be asked again: a card of the schedule, times in ms. */
export interface ReviewCard {
  readonly dueAt: number;
  /** When it was last asked in a review. */
  readonly lastAt: number;
  /** In how many days the chance to know it falls to nine in ten. */
  readonly stability: number;
  /** From 1, easy, to 10. */
  readonly difficulty: number;
  readonly scheduledDays: number;
  /** Which of the first short steps comes next. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  /** 0 new, 1 learning, 2 in review, 3 learning again. */
  readonly state: number;
}

export interface ProgressItem extends ItemRecord, Since {
  readonly review?: ReviewCard;
}

/** The outcome of a check: of one lesson, or the final one over all. */
export interface CheckRecord extends Since {
  readonly right: number;
  readonly of: number;
  readonly at: number;
}

export interface LabRecord extends Since {
  /** The furthest virtual time that a run has reached. */
  readonly untilMs: number;
  /** When a run last ended. */
  readonly at: number;
  /** What the reader expected of that run. */
  readonly prediction?: string;
}

/** Where the reader was last. */
export interface Place {
  readonly lesson: string;
  /** Id of a heading or question in it; '' for its start. */
  readonly anchor: string;
  readonly at: number;
}

/** Text that was found in storage and could not be read. */
export interface Aside {
  readonly raw: string;
  readonly at: number;
}

export interface Progress {
  readonly version: 2;
  /** A random number that decides in which order options stand. */
  readonly learner: number;
  readonly items: Readonly<Record<string, ProgressItem>>;
  readonly labs: Readonly<Record<string, LabRecord>>;
  /** By lesson, or `final`: the best that was handed in. */
  readonly checks: Readonly<Record<string, CheckRecord>>;
  readonly place?: Place;
  readonly resets: Readonly<Record<string, number>>;
  readonly aside: readonly Aside[];
}

export function emptyProgress(learner: number): Progress {
  return { version: 2, learner, items: {}, labs: {}, checks: {}, resets: {}, aside: [] };
}

/** `record[key]`, never something inherited: keys come from outside. */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** When the entry kept under `scope` was last reset, alone or with everything; 0 for never. */
export function resetAt(resets: Progress['resets'], scope: string): number {
  return Math.max(own(resets, '*') ?? 0, own(resets, scope) ?? 0);
}

/** The scope of an item: its lesson. */
export const itemScope = (key: string): string => key.split('/', 1)[0]!;

/** The scope of a lab. */
export const labScope = (lab: string): string => `lab:${lab}`;
