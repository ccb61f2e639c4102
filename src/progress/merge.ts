/**
 * Joins two documents. Commutative, associative and idempotent, so it does not matter which tab
 * comes first, or that a file is imported twice. Every field is joined by a maximum or a minimum of
 * a total order; `tests/property` holds the whole to its laws.
 */
import type { CheckedAnswer, Guess } from '#quiz/record.ts';
import {
  itemScope,
  labScope,
  own,
  resetAt,
  type Aside,
  type CheckRecord,
  type LabRecord,
  type Progress,
  type ProgressItem,
  type ReviewCard,
} from './document.ts';

/** Time, then content: only equal entries tie. Undefined sorts as JSON's null. */
type Rank = readonly [at: number, ...rest: unknown[]];

function compare(a: Rank, b: Rank): number {
  const [left, right] = [JSON.stringify(a.slice(1)), JSON.stringify(b.slice(1))];
  return a[0] - b[0] || (left < right ? -1 : Number(left > right));
}

const rankOf = (entry: Guess | CheckedAnswer): Rank => {
  if (!('verdict' in entry)) return [entry.at, entry.answer];
  const { at, answer, verdict, credit, confidence, misconceptions, variant } = entry;
  return [at, answer, verdict, credit, confidence, misconceptions, variant];
};

/** The later of two reviews; of two at one time any, as long as it is the same one. */
function laterReview(a: ReviewCard, b: ReviewCard): ReviewCard {
  const rank = ({ lastAt, ...rest }: ReviewCard): Rank => [
    lastAt,
    ...Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1)),
  ];
  return compare(rank(a), rank(b)) >= 0 ? a : b;
}

/** The better of two where both are there, else the one that is. */
function either<Value>(
  a: Value | undefined,
  b: Value | undefined,
  better: (a: Value, b: Value) => Value,
): Value | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return better(a, b);
}

const earlier = <Entry extends Guess>(a: Entry, b: Entry) =>
  compare(rankOf(a), rankOf(b)) <= 0 ? a : b;
const later = <Entry extends Guess>(a: Entry, b: Entry) =>
  compare(rankOf(a), rankOf(b)) >= 0 ? a : b;

function mergeItems(a: ProgressItem, b: ProgressItem): ProgressItem {
  if (a.since !== b.since) return a.since > b.since ? a : b;
  const guess = either(a.guess, b.guess, later);
  const first = either(a.first, b.first, earlier);
  const last = either(a.last, b.last, later);
  const shownAt = either(a.shownAt, b.shownAt, Math.min);
  const review = either(a.review, b.review, laterReview);
  return {
    ...(guess && { guess }),
    ...(first && { first }),
    ...(last && { last }),
    tries: Math.max(a.tries, b.tries),
    ...(shownAt !== undefined && { shownAt }),
    ...(review && { review }),
    since: a.since,
  };
}

function mergeLabs(a: LabRecord, b: LabRecord): LabRecord {
  if (a.since !== b.since) return a.since > b.since ? a : b;
  const newer = compare([a.at, a.prediction], [b.at, b.prediction]) > 0 ? a : b;
  return { ...newer, untilMs: Math.max(a.untilMs, b.untilMs) };
}

/** The better outcome; of two equally good ones the earlier. */
function mergeChecks(a: CheckRecord, b: CheckRecord): CheckRecord {
  if (a.since !== b.since) return a.since > b.since ? a : b;
  const rank = ({ right, of, at }: CheckRecord): Rank => [right / Math.max(1, of), of, -at, right];
  return compare(rank(a), rank(b)) >= 0 ? a : b;
}

/** Both records under sorted keys, entries of one key joined. */
function mergeRecords<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  join: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = joined.get(key);
    joined.set(key, other === undefined ? value : join(other, value));
  }
  return Object.fromEntries([...joined].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function mergeAsides(a: readonly Aside[], b: readonly Aside[], discardedAt: number): Aside[] {
  const latest = new Map<string, number>();
  for (const { raw, at } of [...a, ...b]) {
    if (at > discardedAt) latest.set(raw, Math.max(at, latest.get(raw) ?? at));
  }
  return [...latest]
    .map(([raw, at]) => ({ raw, at }))
    .sort((left, right) => left.at - right.at || (left.raw < right.raw ? -1 : 1));
}

const keep = <Value>(
  record: Readonly<Record<string, Value>>,
  wanted: (key: string, value: Value) => boolean,
) => Object.fromEntries(Object.entries(record).filter(([key, value]) => wanted(key, value)));

export function merge(a: Progress, b: Progress): Progress {
  const resets = mergeRecords(a.resets, b.resets, Math.max);
  const items = mergeRecords(a.items, b.items, mergeItems);
  const labs = mergeRecords(a.labs, b.labs, mergeLabs);
  const checks = mergeRecords(a.checks, b.checks, mergeChecks);
  const place = either(a.place, b.place, (left, right) => {
    const ranks = [left, right].map(({ at, lesson, anchor }): Rank => [at, lesson, anchor]);
    return compare(ranks[0]!, ranks[1]!) > 0 ? left : right;
  });
  return {
    version: 2,
    learner: Math.min(a.learner, b.learner),
    items: keep(items, (key, { since }) => since >= resetAt(resets, itemScope(key))),
    checks: keep(checks, (scope, { since }) => since >= resetAt(resets, scope)),
    labs: keep(labs, (lab, { since }) => since >= resetAt(resets, labScope(lab))),
    ...(place && place.at > resetAt(resets, '*') && { place }),
    resets,
    aside: mergeAsides(a.aside, b.aside, own(resets, 'aside') ?? 0),
  };
}
