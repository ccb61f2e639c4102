/** Reads a stored or imported document, whatever is in it: saves what is whole, says what is not. */
import * as v from 'valibot';
import type { Progress } from './document.ts';
import { currentVersion, migrated } from './migrations.ts';

export type Reading =
  | {
      readonly kind: 'read';
      readonly progress: Progress;
      /** How many entries could not be read and are left out; 0 when the document is whole. */
      readonly damaged: number;
    }
  /** Made by a newer version of the course. */
  | { readonly kind: 'newer' }
  /** Not a document of ours at all. */
  | { readonly kind: 'unreadable' };

const slug = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
const itemKey = v.pipe(
  v.string(),
  v.maxLength(170),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*@[1-9]\d{0,5}$/u),
);
const scope = v.pipe(v.string(), v.maxLength(90), v.regex(/^(?:\*|(?:lab:)?[a-z0-9-]+)$/u));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const answer = v.pipe(v.string(), v.maxLength(2000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

const guess = v.object({ answer, at: time });
const checked = v.object({
  answer,
  verdict: v.picklist(['correct', 'partial', 'wrong', 'unmarked']),
  credit: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.ltValue(1))),
  confidence: v.exactOptional(v.picklist(['guessing', 'fairly', 'certain'])),
  misconceptions: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^M\d{1,4}$/u))), v.maxLength(20)),
  ),
  variant: v.exactOptional(v.pipe(count, v.maxValue(999))),
  at: time,
});

const review = v.object({
  dueAt: time,
  lastAt: time,
  stability: amount,
  difficulty: amount,
  scheduledDays: amount,
  step: count,
  reps: count,
  lapses: count,
  state: v.picklist([0, 1, 2, 3]),
});

const item = v.object({
  guess: v.exactOptional(guess),
  first: v.exactOptional(checked),
  last: v.exactOptional(checked),
  tries: count,
  shownAt: v.exactOptional(time),
  review: v.exactOptional(review),
  since: v.optional(time, 0),
});

const lab = v.object({
  untilMs: amount,
  at: time,
  prediction: v.exactOptional(answer),
  since: v.optional(time, 0),
});

const check = v.pipe(
  v.object({ right: count, of: count, at: time, since: v.optional(time, 0) }),
  v.check(({ right, of }) => right <= of),
);

const place = v.object({
  lesson: slug,
  anchor: v.pipe(v.string(), v.maxLength(120), v.regex(/^[\w.-]*$/u)),
  at: time,
});

const aside = v.object({ raw: v.string(), at: time });

/** What is whole among `entries`, and how much is not. */
function sift<Key extends string, Value>(
  entries: readonly (readonly [string, unknown])[],
  key: v.GenericSchema<unknown, Key>,
  value: v.GenericSchema<unknown, Value>,
): { kept: [Key, Value][]; damaged: number } {
  const pair = v.tuple([key, value]);
  const parsed = entries.map((entry) => v.safeParse(pair, entry));
  const kept = parsed.filter((each) => each.success).map(({ output }): [Key, Value] => output);
  return { kept, damaged: entries.length - kept.length };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads `text`. `learner` stands in where the document has no such number. Never throws. */
export function readProgress(text: string, learner: number): Reading {
  const raw = parseJson(text);
  const version = isRecord(raw) ? raw['version'] : undefined;
  if (!isRecord(raw) || typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'unreadable' };
  }
  if (version > currentVersion) return { kind: 'newer' };
  const document = migrated(raw, version);

  let damaged = 0;
  function part<Key extends string, Value>(
    name: string,
    key: v.GenericSchema<unknown, Key>,
    value: v.GenericSchema<unknown, Value>,
  ): [Key, Value][] {
    const found = document[name] ?? {};
    const sifted = sift(isRecord(found) ? Object.entries(found) : [['', found]], key, value);
    damaged += sifted.damaged;
    return sifted.kept;
  }

  const items = Object.fromEntries(part('items', itemKey, item));
  const labs = Object.fromEntries(part('labs', slug, lab));
  const checks = Object.fromEntries(part('checks', slug, check));
  const resets = Object.fromEntries(part('resets', scope, time));
  const asides = Array.isArray(document['aside']) ? document['aside'] : [];
  const setAside = sift(
    asides.map((each: unknown) => ['', each] as const),
    v.string(),
    aside,
  );
  const where = v.safeParse(v.optional(place), document['place']);
  const who = v.safeParse(v.pipe(time, v.maxValue(0xffffffff)), document['learner']);
  damaged += setAside.damaged + Number(!where.success) + Number(!who.success);
  return {
    kind: 'read',
    damaged,
    progress: {
      version: 2,
      learner: who.success ? who.output : learner,
      items,
      labs,
      checks,
      ...(where.success && where.output && { place: where.output }),
      resets,
      aside: setAside.kept.map(([, each]) => each),
    },
  };
}
