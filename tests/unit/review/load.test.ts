import { expect, test, vi } from 'vitest';
import type { View } from '#quiz/views/form.ts';
import { questionSource } from '#review/load.ts';
import { choice } from '../quiz/samples.ts';

const view = { form: {}, explanation: {} } as unknown as View;
const key = `${choice.id}@${choice.rev}`;
const lesson = choice.id.split('/', 1)[0]!;

function site(fetchJson: (address: string) => Promise<unknown>) {
  const fetched = vi.fn(fetchJson);
  const loadView = () => Promise.resolve(view);
  return { fetched, source: questionSource('/course', { fetchJson: fetched, loadView }) };
}

test('a lesson’s file is fetched once, from below the base', async () => {
  const { fetched, source } = site(() => Promise.resolve({ questions: [choice] }));
  expect(await source.question(key)).toEqual({ question: choice, view });
  await source.question(key);
  await source.lesson(lesson);
  expect(fetched.mock.calls).toEqual([[`/course/questions/${lesson}.json`]]);
});

test.each([
  ['does not come', () => Promise.reject(new Error('offline'))],
  ['is something else', () => Promise.resolve(['hello'])],
  ['is nothing', () => Promise.resolve(null)],
])('a file that %s is said, and asked for again the next time', async (_, fetchJson) => {
  const { fetched, source } = site(fetchJson);
  expect(await source.question(key)).toEqual({ trouble: 'unreachable' });
  await source.question(key);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a question that is gone or has another revision has changed', async () => {
  const { source } = site(() => Promise.resolve({ questions: [choice] }));
  expect(await source.question(`${choice.id}@99`)).toEqual({ trouble: 'changed' });
  expect(await source.question(`${lesson}/gone@1`)).toEqual({ trouble: 'changed' });
});
