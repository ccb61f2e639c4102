import { describe, expect, test } from 'vitest';
import type { Term } from '#course/schemas/term-schema.ts';
import { components, idsOf } from './components.ts';
import {
  americanSpellings,
  fillerPhrases,
  longSentences,
  longStretches,
  misplacedHeadings,
  readability,
  repeatedPhrases,
} from './prose-rules.ts';
import { readingOrder, slugOf } from './reading-order.ts';
import { unexplainedTerms } from './term-rules.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('a lesson is read in order', () => {
  const items = readingOrder(
    [
      'A <Term id="backlog" /> of <Fact fn="f" args={{ a: 1, b: [2] }} unit="ms" />.<Cite id="x" />',
      '## What’s *new*, here?',
      '<Story date="1985" source="y">',
      'Once, [there](../sessions/).',
      '</Story>',
      '```mermaid caption="A line"\nflowchart LR\n  a --> b\n```',
      '<Question id="a/b" />',
    ].join('\n\n'),
    10,
  );

  test('with its components and their props', () => {
    expect(components(items).map(({ name }) => name)).toEqual([
      'Term',
      'Fact',
      'Cite',
      'Story',
      'Question',
    ]);
    expect(components(items, 'Fact')[0]!.props).toEqual({
      fn: 'f',
      args: { a: 1, b: [2] },
      unit: 'ms',
    });
    expect(idsOf(items, 'Question')).toEqual(['a/b']);
  });

  test('with words, headings, links and diagrams, and the lines they stand on', () => {
    expect(items.filter(({ kind }) => kind !== 'component')).toEqual([
      { kind: 'words', text: 'A backlog of 0.', line: 10 },
      { kind: 'heading', depth: 2, text: 'What’s new, here?', slug: 'whats-new-here', line: 12 },
      { kind: 'words', text: 'Once, there.', line: 16 },
      { kind: 'link', href: '../sessions/', line: 16 },
      { kind: 'diagram', source: 'flowchart LR\n  a --> b', caption: 'A line', line: 20 },
    ]);
  });

  test('and headings get the fragments that the site gives them', () => {
    expect(slugOf('Half busy, nearly full')).toBe('half-busy-nearly-full');
    expect(slugOf('M/M/1 – again?')).toBe('mm1--again');
  });
});

describe('a rule finds', () => {
  test('too many words between two things to do', () => {
    const text = (count: number) => `<Opener />\n\n${words(count)}\n\n<Lab id="queue" />`;
    expect(longStretches(readingOrder(text(320)))).toEqual([]);
    expect(longStretches(readingOrder(text(321)))).toEqual(['line 5: 321 words before this <Lab>']);
  });

  test('a sentence that is too long', () => {
    expect(longSentences(readingOrder(`${words(40)}. ${words(3)}.`))).toEqual([]);
    expect(longSentences(readingOrder(`${words(41)}.`))).toHaveLength(1);
  });

  test('how long sentences are, and how plain the words', () => {
    const plain = readability(['The cat sat.', 'It ran off.']);
    expect(plain.wordsInSentence).toBe(3);
    const heavy = readability(['Organisational interdependencies necessitate standardisation.']);
    expect(heavy.readingEase).toBeLessThan(plain.readingEase);
  });

  test('a phrase that comes in lesson after lesson, except the words of a ritual', () => {
    const said = (text: string, lessons: readonly string[]) =>
      repeatedPhrases(Object.fromEntries(lessons.map((name) => [name, [text, text]])));
    expect(said('One two three four five six.', ['a', 'b', 'c'])).toEqual([]);
    expect(said('One two three four five six.', ['a', 'b', 'c', 'd'])).toEqual([
      '“one two three four five six”: a, b, c, d',
    ]);
    expect(said('Here are the two questions from the start.', ['a', 'b', 'c', 'd'])).toEqual([]);
  });

  test('a term that is used before it is explained', () => {
    const term = { term: 'back-off', also: [], id: 'back-off', lesson: 'sessions' };
    const inLesson = (text: string, lesson: string) =>
      unexplainedTerms(readingOrder(text), [term as unknown as Term], lesson);
    expect(inLesson('A back-off helps.', 'sessions')).toHaveLength(1);
    expect(inLesson('A back-off helps.', 'roles')).toHaveLength(1);
    expect(inLesson('A back-off helps.', 'waiting')).toEqual([]);
    expect(inLesson('A <Term id="back-off" />, then a back-off.', 'sessions')).toEqual([]);
  });

  test('filler, whatever its case', () => {
    expect(fillerPhrases(readingOrder('Obviously, this is fine.'))).toEqual([
      'line 1: “obviously”',
    ]);
    expect(fillerPhrases(readingOrder('A simple thing.'))).toEqual([]);
  });

  test('American spelling', () => {
    expect(americanSpellings(readingOrder('The color of authorization.'))).toHaveLength(2);
    expect(americanSpellings(readingOrder('The colour of authorisation.'))).toEqual([]);
    expect(americanSpellings(readingOrder('Windows has Delivery Optimization.'))).toEqual([]);
    expect(americanSpellings(readingOrder('An optimization of delivery.'))).toHaveLength(1);
  });

  test('headings that skip a level or repeat the title’s', () => {
    expect(misplacedHeadings(readingOrder('## A\n\n### B\n\n## C'))).toEqual([]);
    expect(misplacedHeadings(readingOrder('## A\n\n#### B'))).toHaveLength(1);
    expect(misplacedHeadings(readingOrder('# A'))).toHaveLength(1);
  });
});
