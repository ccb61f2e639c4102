import { expect, test } from 'vitest';
import { firstTries, isKnown, lessonState, stateWords } from '#progress/summary.ts';
import { item, progressWith } from './ports.ts';

const wanted = { title: 'A session', items: ['a@1', 'b@2'], labs: ['session'], unreviewed: [] };
const ran = { session: { untilMs: 5, at: 1, since: 0 } };

test.each([
  ['nothing', progressWith({}), { done: 0, total: 3, state: 'none', known: false }],
  [
    'a guess at the start',
    progressWith({
      items: { 'sessions/a@1': { guess: { answer: 'x', at: 1 }, tries: 0, since: 0 } },
    }),
    { done: 0, total: 3, state: 'started', known: false },
  ],
  [
    'a wrong answer and a run',
    progressWith({ items: { 'sessions/a@1': item('x', 1) }, labs: ran }),
    { done: 2, total: 3, state: 'started', known: false },
  ],
  [
    'an old revision and another lesson',
    progressWith({ items: { 'sessions/b@1': item('x', 1), 'waiting/a@1': item('x', 1) } }),
    { done: 0, total: 3, state: 'none', known: false },
  ],
  [
    'all answered, shown and run',
    progressWith({
      items: { 'sessions/a@1': item('x', 1), 'sessions/b@2': { tries: 0, shownAt: 2, since: 0 } },
      labs: ran,
    }),
    { done: 3, total: 3, state: 'done', known: false },
  ],
])('%s adds up', (_, progress, state) => {
  expect(lessonState(progress, 'sessions', wanted)).toEqual(state);
});

test('a lesson that asks nothing is never done', () => {
  expect(
    lessonState(progressWith({}), 'x', { title: 'X', items: [], labs: [], unreviewed: [] }).state,
  ).toBe('none');
});

const check = (right: number, of: number) => ({ sessions: { right, of, at: 1, since: 0 } });

test('a check that went well makes a lesson done, and says so', () => {
  const known = lessonState(progressWith({ checks: check(4, 5) }), 'sessions', wanted);
  expect(known).toEqual({ done: 0, total: 3, state: 'done', known: true });
  expect(stateWords(known)).toBe('known from the check');
  const missed = lessonState(progressWith({ checks: check(3, 4) }), 'sessions', wanted);
  expect(missed).toEqual({ done: 0, total: 3, state: 'none', known: false });
  expect(stateWords(missed)).toBe('0 of 3 done');
});

test.each([
  [4, 5, true],
  [8, 10, true],
  [12, 15, true],
  [3, 4, false],
  [7, 9, false],
  [0, 0, false],
])('%i of %i right: known is %s', (right, of, known) => {
  expect(isKnown({ right, of })).toBe(known);
});

test('first tries leave out what nobody marks and what was not answered', () => {
  const said = (verdict: 'correct' | 'partial' | 'unmarked') => {
    const { first, ...rest } = item('x', 1);
    return { ...rest, first: { ...first!, verdict } };
  };
  const progress = progressWith({
    items: {
      'sessions/a@1': said('correct'),
      'sessions/b@2': said('partial'),
      'sessions/c@1': said('unmarked'),
      'sessions/d@1': { tries: 0, since: 0, shownAt: 3 },
    },
  });
  const items = ['a@1', 'b@2', 'c@1', 'd@1', 'e@1'];
  expect(firstTries(progress, 'sessions', { items })).toEqual({ right: 1, of: 2 });
});
