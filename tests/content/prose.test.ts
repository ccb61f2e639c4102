import { describe, expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { lessons, terms } from './course-content.ts';
import {
  americanSpellings,
  fillerPhrases,
  longSentences,
  longStretches,
  misplacedHeadings,
  readability,
  repeatedPhrases,
  sentencesOf,
} from './prose-rules.ts';
import { explainedIn, unexplainedTerms } from './term-rules.ts';

/** What a reader knows who has read the lessons before this one. */
function knownBefore(lesson: string): ReadonlySet<string> {
  const before = mappedLessons.slice(
    0,
    mappedLessons.findIndex(({ id }) => id === lesson),
  );
  const read = lessons.filter(({ id }) => before.some((earlier) => earlier.id === id));
  return new Set(read.flatMap(({ items }) => explainedIn(items)));
}

describe.each(lessons)('the text of $id', ({ id, items }) => {
  test('gives the reader something to do every 320 words', () => {
    expect(longStretches(items)).toEqual([]);
  });

  test('has no sentence of more than 40 words', () => {
    expect(longSentences(items)).toEqual([]);
  });

  test('is made of short sentences and plain words', () => {
    const { wordsInSentence, readingEase } = readability(sentencesOf(items));
    expect(wordsInSentence).toBeLessThan(14);
    expect(readingEase).toBeGreaterThan(75);
  });

  test('explains each term of its own, and each of a later lesson, at its first use', () => {
    expect(unexplainedTerms(items, terms, id, knownBefore(id))).toEqual([]);
  });

  test('has no filler', () => {
    expect(fillerPhrases(items)).toEqual([]);
  });

  test('is spelt the British way', () => {
    expect(americanSpellings(items)).toEqual([]);
  });

  test('has its headings in order', () => {
    expect(misplacedHeadings(items)).toEqual([]);
  });
});

test('no phrase of six words comes in more than three lessons', () => {
  const texts = Object.fromEntries(lessons.map(({ id, items }) => [id, sentencesOf(items)]));
  expect(repeatedPhrases(texts)).toEqual([]);
});
