import { expect, test } from 'vitest';
import { lessonState } from '#progress/summary.ts';
import { item, progressWith } from './ports.ts';

const wanted = { title: 'A session', items: ['a@1', 'b@2'], labs: ['session'], unreviewed: [] };
const ran = { session: { untilMs: 5, at: 1, since: 0 } };

test.each([
  ['nothing', progressWith({}), { done: 0, total: 3, state: 'none' }],
  [
    'a guess at the start',
    progressWith({
      items: { 'sessions/a@1': { guess: { answer: 'x', at: 1 }, tries: 0, since: 0 } },
    }),
    { done: 0, total: 3, state: 'started' },
  ],
  [
    'a wrong answer and a run',
    progressWith({ items: { 'sessions/a@1': item('x', 1) }, labs: ran }),
    { done: 2, total: 3, state: 'started' },
  ],
  [
    'an old revision and another lesson',
    progressWith({ items: { 'sessions/b@1': item('x', 1), 'waiting/a@1': item('x', 1) } }),
    { done: 0, total: 3, state: 'none' },
  ],
  [
    'all answered, shown and run',
    progressWith({
      items: { 'sessions/a@1': item('x', 1), 'sessions/b@2': { tries: 0, shownAt: 2, since: 0 } },
      labs: ran,
    }),
    { done: 3, total: 3, state: 'done' },
  ],
])('%s adds up', (_, progress, state) => {
  expect(lessonState(progress, 'sessions', wanted)).toEqual(state);
});

test('a lesson that asks nothing is never done', () => {
  expect(
    lessonState(progressWith({}), 'x', { title: 'X', items: [], labs: [], unreviewed: [] }).state,
  ).toBe('none');
});
