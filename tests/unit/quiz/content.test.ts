import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuestionError } from '#quiz/authoring/problem.ts';
import { readQuestions } from '#quiz/content.ts';
import { example } from './reading.ts';

let root = '';

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'questions-'))}/`;
  mkdirSync(`${root}content/questions`, { recursive: true });
  writeFileSync(`${root}content/misconceptions.yaml`, '- id: M5\n');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a course without questions has none', async () => {
  expect(await readQuestions(root, '/')).toEqual([]);
});

test('every file of questions is read', async () => {
  writeFileSync(`${root}content/questions/sessions.yaml`, example);
  writeFileSync(
    `${root}content/questions/waiting.yaml`,
    example.replaceAll('id: sessions/', 'id: waiting/'),
  );
  const ids = (await readQuestions(root, '/')).map(({ id }) => id);
  expect(ids).toHaveLength(6);
  expect(ids).toContain('waiting/first-byte');
});

test('an id that two files use is named in the second', async () => {
  writeFileSync(`${root}content/questions/sessions.yaml`, example);
  writeFileSync(`${root}content/questions/waiting.yaml`, example);
  const error: unknown = await readQuestions(root, '/').catch((reason: unknown) => reason);
  if (!(error instanceof QuestionError)) throw new Error('the files above are wrong');
  expect(error.problems[0]).toEqual({
    what: 'content/questions/waiting.yaml, question "sessions/first-byte": `id` is also in content/questions/sessions.yaml.',
    instead: 'Give one of the two another id.',
  });
});

test('a question that asks for something else than the ledger says is refused', async () => {
  writeFileSync(`${root}content/questions/sessions.yaml`, example);
  const ledger = `- { id: sessions/first-byte, rev: 1, digest: 'other' }\n`;
  writeFileSync(`${root}content/question-ledger.yaml`, ledger);
  await expect(readQuestions(root, '/')).rejects.toThrow(
    'content/questions/sessions.yaml, question "sessions/first-byte": asks for something else than before, and `rev` is still 1.',
  );
});

test('problems of all files come at once, each with what to write instead', async () => {
  writeFileSync(`${root}content/questions/sessions.yaml`, '- id: sessions/a\n');
  writeFileSync(`${root}content/questions/waiting.yaml`, example.replace('M5', 'M6'));
  const error: unknown = await readQuestions(root, '/').catch((reason: unknown) => reason);
  if (!(error instanceof QuestionError)) throw new Error('the files above are wrong');
  expect(error.message.split('\n')[0]).toBe(
    'content/questions/sessions.yaml, question "sessions/a": `type` is missing.',
  );
  expect(error.message).toContain(
    'content/questions/waiting.yaml, question "sessions/first-byte": `id` is not of this file.',
  );
  expect(error.message).toContain('which content/misconceptions.yaml does not list');
  expect(error.hint.split('\n')).toHaveLength(error.problems.length);
});
