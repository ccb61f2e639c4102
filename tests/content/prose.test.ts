import { describe, expect, test } from 'vitest';
import { lessons } from './course-content.ts';
import {
  americanSpellings,
  fillerPhrases,
  longSentences,
  longStretches,
  misplacedHeadings,
} from './prose-rules.ts';

describe.each(lessons)('the text of $id', ({ items }) => {
  test('gives the reader something to do every 320 words', () => {
    expect(longStretches(items)).toEqual([]);
  });

  test('has no sentence of more than 40 words', () => {
    expect(longSentences(items)).toEqual([]);
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
