import { expect, test } from 'vitest';
import type { ProgressItem } from '#progress/document.ts';
import { agenda, comingWords, dayWords, localDay, mostPerDay } from '#progress/due.ts';
import { progressWith } from './ports.ts';

// Days of ten, so that a time says its day.
const dayOf = (at: number) => Math.floor(at / 10);
const names = Array.from({ length: 30 }, (_, index) => `q${String(index).padStart(2, '0')}`);
const course = {
  waiting: {
    title: 'The queue',
    items: [...names.map((name) => `${name}@1`), 'guess@1'],
    labs: [],
    unreviewed: ['guess@1'],
  },
};

type Given = NonNullable<ProgressItem['first']>;
const given = (verdict: Given['verdict'], at: number, more: Partial<Given> = {}): Given => ({
  answer: 'x',
  verdict,
  at,
  ...more,
});
const answered = (first: Given, more: Partial<ProgressItem> = {}): ProgressItem => ({
  first,
  last: first,
  tries: 1,
  since: 0,
  ...more,
});
const card = (lastAt: number, dueAt: number) => ({
  dueAt,
  lastAt,
  stability: 1,
  difficulty: 5,
  scheduledDays: 1,
  step: 0,
  reps: 1,
  lapses: 0,
  state: 2,
});

const at = (time: number, items: Record<string, ProgressItem>) =>
  agenda(
    progressWith({
      items: Object.fromEntries(
        Object.entries(items).map(([key, item]) => [`waiting/${key}`, item]),
      ),
    }),
    course,
    time,
    dayOf,
  );

test('a missed question is asked from the next day on, never on the same', () => {
  const items = { 'q00@1': answered(given('wrong', 19)) };
  expect(at(19, items)).toEqual({ now: [], done: 0, ahead: [{ day: 2, count: 1 }] });
  expect(at(20, items)).toEqual({ now: ['waiting/q00@1'], done: 0, ahead: [] });
  expect(at(999, items).now).toEqual(['waiting/q00@1']);
});

test.each([
  ['partly right', { 'q00@1': answered(given('partial', 5)) }],
  ['shown', { 'q00@1': { shownAt: 5, tries: 0, since: 0 } }],
  [
    'right at first and missed later',
    { 'q00@1': answered(given('correct', 1), { last: given('wrong', 5), tries: 2 }) },
  ],
])('what was %s comes again', (_, items) => {
  expect(at(9, items).now).toEqual([]);
  expect(at(10, items).now).toEqual(['waiting/q00@1']);
});

test.each([
  ['right at once', { 'q00@1': answered(given('correct', 5)) }],
  ['in the reader’s own words', { 'q00@1': answered(given('unmarked', 5), { shownAt: 5 }) }],
  ['a prediction', { 'guess@1': answered(given('wrong', 5)) }],
  ['of an older revision', { 'q00@2': answered(given('wrong', 5)) }],
])('what was %s does not', (_, items) => {
  expect(at(999, items)).toEqual({ now: [], done: 0, ahead: [] });
});

test('a card says when; a miss after it does not wait for the card', () => {
  const reviewed = answered(given('wrong', 1), { review: card(12, 45) });
  expect(at(39, { 'q00@1': reviewed }).now).toEqual([]);
  expect(at(40, { 'q00@1': reviewed }).now).toHaveLength(1);
  const missed = { ...reviewed, last: given('wrong', 25) };
  expect(at(29, { 'q00@1': missed }).now).toEqual([]);
  expect(at(30, { 'q00@1': missed }).now).toHaveLength(1);
});

test('confident errors come first, then what has waited longest', () => {
  const items = {
    'q00@1': answered(given('wrong', 25)),
    'q01@1': answered(given('wrong', 15)),
    'q02@1': answered(given('wrong', 28, { confidence: 'certain' })),
    'q03@1': answered(given('wrong', 15, { confidence: 'guessing' })),
    'q04@1': answered(given('wrong', 1, { confidence: 'certain' }), { review: card(12, 25) }),
  };
  expect(at(30, items).now.map((key) => key.slice(8, 11))).toEqual([
    'q02',
    'q01',
    'q03',
    'q04',
    'q00',
  ]);
});

test('at most twenty a day; the rest moves on', () => {
  const items = Object.fromEntries(names.map((name) => [`${name}@1`, answered(given('wrong', 5))]));
  const before = at(10, items);
  expect(before.now).toHaveLength(mostPerDay);
  expect(before.ahead).toEqual([{ day: 2, count: 10 }]);
  const some = { ...items, ...{ 'q00@1': { ...items['q00@1']!, review: card(11, 55) } } };
  const after = at(12, some);
  expect(after.done).toBe(1);
  expect(after.now).toHaveLength(mostPerDay - 1);
  expect(after.ahead).toEqual([
    { day: 2, count: 10 },
    { day: 5, count: 1 },
  ]);
});

test('days are said as people say them', () => {
  const today = Date.UTC(2026, 10, 27) / 86_400_000;
  expect(dayWords(today, today)).toBe('today');
  expect(comingWords({ day: today + 1, count: 3 }, today)).toBe('tomorrow, 3 questions');
  expect(comingWords({ day: today + 3, count: 1 }, today)).toBe(
    'on Monday 30 November, 1 question',
  );
});

test('a day ends at local midnight', () => {
  const midnight = new Date(2026, 10, 28).getTime();
  expect(localDay(midnight) - localDay(midnight - 1)).toBe(1);
  expect(localDay(midnight + 3_600_000)).toBe(localDay(midnight));
});
