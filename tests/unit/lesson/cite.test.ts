import { expect, test } from 'vitest';
import type { Source } from '#course/schemas/source-schema.ts';
import { citedSource, numberedSources, sourceAnchor } from '#lesson/cite.ts';
import type { LessonHere } from '#lesson/lesson-here.ts';

const source = (id: string): Source => ({
  id,
  authors: 'A. Author',
  title: `About ${id}`,
  venue: 'Journal',
  gives: 'A fact.',
  status: 'cited',
});
const sources = new Map(['little1961', 'listen2', 'whitt1989'].map((id) => [id, source(id)]));
const lesson: LessonHere = {
  id: 'waiting',
  file: 'content/lessons/client-server/waiting.mdx',
  data: {
    title: 'The queue in front of the server',
    description: 'Why.',
    question: 'Why?',
    objectives: ['see', 'tell'],
    labs: ['queue'],
    misconceptions: [],
    sources: ['listen2', 'little1961'],
    readNext: [],
  },
};

test('sources are numbered in the order of the frontmatter', () => {
  expect(
    numberedSources(lesson, sources).map(({ number, source: { id } }) => [number, id]),
  ).toEqual([
    [1, 'listen2'],
    [2, 'little1961'],
  ]);
});

test('a citation carries the number that its source has in the list', () => {
  expect(citedSource(lesson, sources, 'little1961')).toEqual({
    number: 2,
    source: source('little1961'),
  });
});

test('a source that exists but is not listed is refused, with where to add it', () => {
  const wrong = () => citedSource(lesson, sources, 'whitt1989');
  expect(wrong).toThrow('names "whitt1989", which the lesson does not list');
  expect(wrong).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('Add whitt1989 to `sources`') }),
  );
});

test('a source that does not exist is refused with the nearest id', () => {
  const wrong = () => citedSource(lesson, sources, 'litle1961', '<Story source>');
  expect(wrong).toThrow('<Story source> names "litle1961"');
  expect(wrong).toThrow(expect.objectContaining({ hint: 'Did you mean "little1961"?' }));
});

test('the anchor of a source cannot be taken for a heading', () => {
  expect(sourceAnchor('little1961')).toBe('source-little1961');
});
