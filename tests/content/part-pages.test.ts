import { expect, test } from 'vitest';
import { lessonsOfPart, partIds } from '#course/course-map.ts';
import { lessonsNamedIn, withoutLinks } from '#course/lesson-links.ts';
import { namingProblems } from '#lesson/page-references.ts';
import { nameable, partPages, proseProblems } from './pages.ts';

test('every part has a page, in the order of the course', () => {
  expect(partPages.map(({ id }) => id)).toEqual(partIds);
});

test.each(partPages)(
  'the part $id answers a question with each of its lessons, and no other',
  (page) => {
    const answering = page.answers.map(({ lesson }) => lesson);
    expect([...new Set(answering)]).toEqual(lessonsOfPart(page.id).map(({ id }) => id));
  },
);

test('every link leads to a lesson', () => {
  const naming = partPages.map(({ id, needs, after }) => ({
    id,
    lessons: [needs, ...after].flatMap(lessonsNamedIn),
  }));
  expect(namingProblems('content/parts.yaml', naming, nameable)).toEqual([]);
});

test('no question is asked twice, and all is plain prose', () => {
  const asked = partPages.flatMap(({ answers }) => answers.map(({ asks }) => asks));
  expect(asked.filter((asks, at) => asked.indexOf(asks) !== at)).toEqual([]);
  const texts = partPages.flatMap(({ needs, after }) => [needs, ...after].map(withoutLinks));
  expect(proseProblems([...asked, ...texts])).toEqual([]);
});
