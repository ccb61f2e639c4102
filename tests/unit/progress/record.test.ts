import { expect, test } from 'vitest';
import { merge } from '#progress/merge.ts';
import {
  noteAnswer,
  noteGuess,
  noteCheck,
  noteReview,
  noteRun,
  noteShown,
  resetFinal,
  resetLesson,
} from '#progress/record.ts';
import { item, progressWith } from './ports.ts';

const key = 'sessions/a@1';

test('the answer is first shown when it is first shown', () => {
  const twice = noteShown(noteShown(progressWith({}), key, 5), key, 9);
  expect(twice.items[key]?.shownAt).toBe(5);
});

test('the latest guess stands', () => {
  const twice = noteGuess(noteGuess(progressWith({}), key, 'a', 5), key, 'b', 9);
  expect(twice.items[key]?.guess).toEqual({ answer: 'b', at: 9 });
});

test('a lab keeps the furthest run and the latest prediction', () => {
  const far = noteRun(progressWith({}), 'session', { untilMs: 100, prediction: '3' }, 5);
  expect(noteRun(far, 'session', { untilMs: 50, prediction: '4' }, 6).labs['session']).toEqual({
    untilMs: 100,
    prediction: '4',
    at: 6,
    since: 0,
  });
});

test('a lab may be called like something that every object has', () => {
  expect(noteRun(progressWith({}), 'constructor', { untilMs: 1 }, 5).labs['constructor']).toEqual({
    untilMs: 1,
    at: 5,
    since: 0,
  });
});

test('resets in one millisecond come one after the other', () => {
  const first = resetLesson(progressWith({ items: { [key]: item('x', 1) } }), 'sessions', [], 50);
  const again = noteAnswer(first, key, { answer: 'y', verdict: 'correct' }, 50);
  const second = resetLesson(again, 'sessions', [], 50);
  expect(merge(second, again).items).toEqual({});
  expect(merge(first, again).items[key]?.first?.answer).toBe('y');
});

test('a reset of a lesson forgets its check and its reviews, and no other', () => {
  const card = {
    dueAt: 9,
    lastAt: 2,
    stability: 1,
    difficulty: 5,
    scheduledDays: 1,
    step: 0,
    reps: 1,
    lapses: 0,
    state: 2,
  };
  let progress = progressWith({});
  for (const lesson of ['sessions', 'waiting']) {
    progress = noteCheck(progress, lesson, { right: 4, of: 5 }, 5);
    progress = noteReview(progress, `${lesson}/a@1`, card);
  }
  const reset = resetLesson(progress, 'sessions', [], 50);
  expect(Object.keys(reset.checks)).toEqual(['waiting']);
  expect(Object.keys(reset.items)).toEqual(['waiting/a@1']);
  expect(merge(reset, progress)).toMatchObject({ checks: reset.checks, items: reset.items });
});

test('the final check alone can be forgotten, also by another tab that still has it', () => {
  const taken = noteCheck(progressWith({}), 'final', { right: 4, of: 5 }, 5);
  const forgotten = resetFinal(taken, 5);
  expect(forgotten.checks).toEqual({});
  expect(merge(forgotten, taken).checks).toEqual({});
  const again = noteCheck(forgotten, 'final', { right: 1, of: 5 }, 6);
  expect(merge(again, taken).checks).toMatchObject({ final: { right: 1 } });
});
