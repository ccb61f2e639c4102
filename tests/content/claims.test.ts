import { expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { lessonsNamedIn, withoutLinks } from '#course/lesson-links.ts';
import { articleParts, verdicts } from '#course/schemas/claim-schema.ts';
import { namingProblems } from '#lesson/page-references.ts';
import { claims, fragmentsOf, nameable, paragraphs, proseProblems, sentencesOf } from './pages.ts';

test('all thirty claims of the article are judged, in its order', () => {
  expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `A${at + 1}`));
  const parts = claims.map(({ from }) => articleParts.indexOf(from));
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(new Set(claims.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
});

test('every claim names sources, a lesson and lab states that there are', () => {
  const naming = claims.map((claim) => ({ ...claim, lessons: [claim.lesson] }));
  expect(namingProblems('content/claims.yaml', naming, nameable)).toEqual([]);
});

test('every claim is taught under a heading of its lesson', () => {
  const astray = claims.flatMap(({ id, lesson, heading }) => {
    const there = fragmentsOf(lesson);
    if (there === undefined) return [];
    return there.includes(heading) ? [] : [`${id}: ${lesson} has ${there.join(', ')}`];
  });
  expect(astray).toEqual([]);
});

test('every claim is told in two to four sentences of plain prose', () => {
  const lengths = claims.map(({ id, statement }) => [id, sentencesOf(statement).length] as const);
  expect(lengths.filter(([, count]) => count < 2 || count > 4)).toEqual([]);
  expect(proseProblems(claims.map(({ statement }) => statement))).toEqual([]);
});

test('a verdict is not passed on the same words twice', () => {
  const quotes = claims.map(({ quote }) => quote.toLowerCase());
  expect(quotes.filter((quote, at) => quotes.indexOf(quote) !== at)).toEqual([]);
});

test('put right, the article fits on a page, and each sentence leads to its lesson', () => {
  const words = paragraphs
    .map(({ text }) => withoutLinks(text))
    .join(' ')
    .split(/\s+/u);
  expect(words.length).toBeGreaterThanOrEqual(350);
  expect(words.length).toBeLessThanOrEqual(500);
  const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text));
  expect(sentences.filter((sentence) => lessonsNamedIn(sentence).length === 0)).toEqual([]);
  expect(proseProblems(paragraphs.map(({ text }) => withoutLinks(text)))).toEqual([]);
});

test('put right, the article leads to every lesson of the course', () => {
  const naming = paragraphs.map(({ id, text }) => ({ id, lessons: lessonsNamedIn(text) }));
  expect(namingProblems('content/article.yaml', naming, nameable)).toEqual([]);
  const named = new Set(naming.flatMap(({ lessons }) => lessons));
  expect(mappedLessons.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});
