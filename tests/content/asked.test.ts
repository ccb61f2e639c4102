import { expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { askedThemes } from '#course/schemas/asked-schema.ts';
import { namingProblems } from '#lesson/page-references.ts';
import { asked, nameable, proseProblems, sentencesOf } from './pages.ts';

test('at least thirty questions are answered, theme by theme', () => {
  expect(asked.length).toBeGreaterThanOrEqual(30);
  const themes = asked.map(({ theme }) => askedThemes.indexOf(theme));
  expect(themes).toEqual([...themes].sort((a, b) => a - b));
  expect(new Set(themes).size).toBe(askedThemes.length);
});

test('every question leads to a lesson, and every name leads somewhere', () => {
  const naming = asked.map(({ id, sources, lesson, lab }) => ({
    id,
    sources,
    lessons: [lesson],
    labs: lab === undefined ? [] : [lab],
  }));
  expect(namingProblems('content/asked.yaml', naming, nameable)).toEqual([]);
});

test('every lesson answers a question', () => {
  const answering = new Set(asked.map(({ lesson }) => lesson));
  const silent = mappedLessons.map(({ id }) => id).filter((id) => !answering.has(id));
  expect(silent).toEqual([]);
});

test('no question, and no answer, comes twice', () => {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  for (const texts of [
    asked.map(({ asks }) => plain(asks)),
    asked.map(({ answer }) => plain(answer)),
  ]) {
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

test('every answer is one to three sentences of plain prose', () => {
  const long = asked.filter(({ answer }) => sentencesOf(answer).length > 3);
  expect(long.map(({ id }) => id)).toEqual([]);
  expect(proseProblems(asked.flatMap(({ asks, answer }) => [asks, answer]))).toEqual([]);
});

test('every figure in an answer has a source', () => {
  const bare = asked.filter(({ answer, sources }) => /\d/u.test(answer) && sources.length === 0);
  expect(bare.map(({ id }) => id)).toEqual([]);
});
