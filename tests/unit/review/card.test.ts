import { Rating, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { gradeOf, nextCard } from '#review/card.ts';

const day = 86_400_000;
const monday = Date.UTC(2026, 10, 30, 18);

describe('a grade', () => {
  test.each([
    ['wrong to the end', { verdict: 'wrong', misses: 2, asked: false }, Rating.Again],
    ['partly right to the end', { verdict: 'partial', misses: 1, asked: false }, Rating.Again],
    ['asked for', { verdict: undefined, misses: 0, asked: true }, Rating.Again],
    ['asked for after a miss', { verdict: 'wrong', misses: 1, asked: true }, Rating.Again],
    ['right after a retry', { verdict: 'correct', misses: 1, asked: false }, Rating.Hard],
    ['right at once', { verdict: 'correct', misses: 0, asked: false }, Rating.Good],
    [
      'right at once, fairly sure',
      { verdict: 'correct', misses: 0, asked: false, confidence: 'fairly' },
      Rating.Good,
    ],
    [
      'right at once and certain',
      { verdict: 'correct', misses: 0, asked: false, confidence: 'certain' },
      Rating.Easy,
    ],
  ] as const)('of an answer %s', (_, outcome, grade) => {
    expect(gradeOf(outcome)).toBe(grade);
  });
});

test('the better it went, the later it comes; missed, it comes the next day', () => {
  const grades: Grade[] = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];
  const days = grades.map((grade) => (nextCard(undefined, grade, monday).dueAt - monday) / day);
  expect(days[0]).toBe(1);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(days[3]).toBeGreaterThan(days[0]!);
});

test('what stays right comes ever more rarely, and what is then missed soon again', () => {
  let card = nextCard(undefined, Rating.Good, monday);
  const gaps = [card.scheduledDays];
  for (let times = 0; times < 4; times += 1) {
    card = nextCard(card, Rating.Good, card.dueAt);
    gaps.push(card.scheduledDays);
  }
  expect(gaps).toEqual([...new Set(gaps)].sort((a, b) => a - b));
  const lapsed = nextCard(card, Rating.Again, card.dueAt);
  expect(lapsed.scheduledDays).toBeLessThan(gaps.at(-1)!);
  expect(lapsed.lapses).toBe(1);
});

test('the same answers give the same dates', () => {
  expect(nextCard(undefined, Rating.Good, monday)).toEqual(
    nextCard(undefined, Rating.Good, monday),
  );
});
