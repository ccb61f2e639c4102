import { expect, test } from 'vitest';
import { openersOf } from '#lesson/openers.ts';
import type { Question } from '#quiz/question.ts';
import { choice } from '../quiz/samples.ts';

const lesson = { id: 'sessions', file: 'content/lessons/client-server/sessions.mdx' };
const marked = (...ids: string[]) =>
  new Map<string, Question>(ids.map((id) => [id, { ...choice, id, opener: true }]));

test('a lesson opens with the two questions of its own that are marked', () => {
  const all = new Map([...marked('sessions/a', 'sessions/b', 'waiting/c'), ['sessions/d', choice]]);
  expect(openersOf(lesson, all, '').map(({ id }) => id)).toEqual(['sessions/a', 'sessions/b']);
});

test('they come in the order in which the text asks them again', () => {
  const text = '<Question id="sessions/b" />\n\n<Question id="sessions/a" />';
  const openers = openersOf(lesson, marked('sessions/a', 'sessions/b'), text);
  expect(openers.map(({ id }) => id)).toEqual(['sessions/b', 'sessions/a']);
});

test('fewer than two stop the build', () => {
  expect(() => openersOf(lesson, marked('sessions/a'), '')).toThrow(
    expect.objectContaining({
      message:
        'content/lessons/client-server/sessions.mdx: <Opener> asks two questions, and content/questions/sessions.yaml marks 1.',
      hint: 'Write `opener: true` on two of its questions.',
    }),
  );
});

test('more than two stop the build', () => {
  expect(() => openersOf(lesson, marked('sessions/a', 'sessions/b', 'sessions/c'), '')).toThrow(
    expect.objectContaining({
      hint: 'Leave `opener: true` on two of sessions/a, sessions/b, sessions/c.',
    }),
  );
});
