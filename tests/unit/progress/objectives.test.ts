import { expect, test } from 'vitest';
import { objectiveState } from '#progress/objectives.ts';
import { item, progressWith } from './ports.ts';

const objective = { text: 'tell them apart', items: ['a@1', 'b@2'] };
const shown = { tries: 0, shownAt: 1, since: 0 };

test.each([
  ['nothing', {}, 0, false],
  ['one answer', { 'sessions/a@1': item('x', 1) }, 1, false],
  ['an older revision', { 'sessions/b@1': item('x', 1), 'waiting/a@1': item('x', 1) }, 0, false],
  [
    'an answer that was only shown',
    { 'sessions/a@1': item('x', 1), 'sessions/b@2': shown },
    1,
    false,
  ],
  ['every answer', { 'sessions/a@1': item('x', 1), 'sessions/b@2': item('x', 1) }, 2, true],
])('with %s', (_, items, answered, done) => {
  expect(objectiveState(progressWith({ items }), 'sessions', objective)).toEqual({
    text: 'tell them apart',
    answered,
    total: 2,
    done,
  });
});

test('an objective that nothing asks about is never done', () => {
  expect(objectiveState(progressWith({}), 'sessions', { text: 'x', items: [] }).done).toBe(false);
});
