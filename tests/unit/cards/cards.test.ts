import { describe, expect, test } from 'vitest';
import { cardPage } from '#cards/card-page.ts';
import { cardNames, cardOfPage, cardWords } from '#cards/cards.ts';
import { courseMoment, moments } from '#cards/moments.ts';
import { mappedLesson, mappedLessons } from '#course/course-map.ts';
import { labs } from '#labs/registry.ts';

test('there is a card for the course and for each lesson', () => {
  expect(cardNames).toEqual(['course', ...mappedLessons.map(({ id }) => id)]);
});

test.each([
  ['lessons/failure', 'failure'],
  ['lessons/failure/check', 'failure'],
  ['lessons/nowhere', 'course'],
  ['', 'course'],
  ['glossary', 'course'],
  ['instructors/failure/notes', 'course'],
])('the page “%s” has the card “%s”', (path, card) => {
  expect(cardOfPage(path)).toBe(card);
});

describe.each([
  ...Object.entries(moments).map(([lesson, moment]) => ({
    name: lesson,
    lab: mappedLesson(lesson)?.lab,
    moment,
  })),
  { name: 'course', lab: courseMoment.lab, moment: courseMoment },
])('the moment of $name', ({ name, lab, moment }) => {
  test('is one of its lab, within the run', () => {
    expect(labs[lab!]?.presets).toHaveProperty(moment.preset);
    expect(moment.share).toBeGreaterThanOrEqual(0);
    expect(moment.share).toBeLessThanOrEqual(1);
    expect(moment.view ?? '0 0 1 1').toMatch(/^-?\d+ -?\d+ \d+ \d+$/);
  });

  test('can be told in words', () => {
    expect(cardWords(name)).toMatch(/\. A lab of the course: \S.*[.!?]$/s);
  });
});

test('what is written on a card is text, whatever is in it', () => {
  const text = { course: 'a & b', eyebrow: '<i>', title: '<script>', about: '"' };
  const page = cardPage(text, { head: '', body: '<p>drawn</p>', view: undefined });
  expect(page).toContain('<h1>&lt;script&gt;</h1>');
  expect(page).toContain('a &amp; b');
  expect(page).toContain('<p>drawn</p>');
});
