import { describe, expect, test } from 'vitest';
import {
  counted,
  emptyTally,
  nextVariant,
  noteOutcome,
  outdated,
  tallyWords,
} from '#review/session.ts';
import { item, progressWith } from '../progress/ports.ts';

const key = 'sessions/a@1';
const right = { verdict: 'correct', misses: 0, asked: false } as const;

test('a review asks with the numbers after those that were answered last', () => {
  expect(nextVariant(undefined)).toBe(0);
  expect(nextVariant({ tries: 0, shownAt: 5 })).toBe(1);
  expect(nextVariant(item('x', 1))).toBe(1);
  expect(nextVariant({ ...item('x', 1), last: { ...item('x', 2).last, variant: 3 } })).toBe(4);
});

test('a review is noted once, also when two tabs ask the same', () => {
  const before = progressWith({ items: { [key]: item('x', 1) } });
  const once = noteOutcome(before, key, { outcome: right, since: undefined }, 100);
  expect(once.items[key]?.review).toMatchObject({ lastAt: 100, reps: 1 });
  expect(noteOutcome(once, key, { outcome: right, since: undefined }, 200)).toBe(once);
  const twice = noteOutcome(once, key, { outcome: right, since: 100 }, 300);
  expect(twice.items[key]?.review).toMatchObject({ lastAt: 300, reps: 2 });
});

describe('a tally', () => {
  test('says how it went', () => {
    const all = [
      right,
      right,
      { ...right, misses: 1 },
      { ...right, asked: true },
      { verdict: 'wrong', misses: 2, asked: false } as const,
    ];
    expect(tallyWords(all.reduce(counted, emptyTally))).toBe(
      '5 questions: 2 right at once, 1 right with help, 2 to be asked again soon.',
    );
    expect(tallyWords(counted(emptyTally, right))).toBe('1 question: 1 right at once.');
  });
});

test('missed questions that the course does not ask any more are counted', () => {
  const course = { sessions: { title: 'A', items: ['a@2'], labs: [], unreviewed: [] } };
  const items = {
    'sessions/a@1': item('x', 1),
    'sessions/a@2': item('x', 1),
    'gone/b@1': { tries: 0, shownAt: 1, since: 0 },
    'gone/c@1': { tries: 0, guess: { answer: 'x', at: 1 }, since: 0 },
  };
  expect(outdated(progressWith({ items }), course)).toBe(2);
});
