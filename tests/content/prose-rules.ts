/** Rules for running text. Each gives its findings as sentences; none means the text is fine. */
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import type { Item } from './reading-order.ts';

/** What readers do, as against reading. */
const activities = new Set(['Lab', 'Question', 'Opener', 'BuildTask']);

/** Beyond this many words a tired reader has stopped. Design: about 300. */
const wordsBetweenActivities = 320;
const wordsInSentence = 40;

/** Phrases that say nothing, flatter the text, or tell the reader that it should be easy. */
const fillers = [
  'a testament to',
  'as we all know',
  'as you can see',
  'at the end of the day',
  'basically',
  'cutting-edge',
  'delve',
  'dive in',
  'dive into',
  'easily',
  'game-changer',
  'harness the power',
  'in conclusion',
  'in order to',
  'in today’s world',
  'it goes without saying',
  'it is important to',
  'it is worth noting',
  'it should be noted',
  'keep in mind that',
  'last but not least',
  'leverage',
  'needless to say',
  'obviously',
  'of course',
  'plays a crucial role',
  'please note',
  'powerful',
  'revolutionary',
  'seamless',
  'simply',
  'state-of-the-art',
  'to put it simply',
  'trivial',
  'unlock',
  'utilise',
  'very important',
];

/** American spellings that readers of this course would trip over; British ones after the arrow. */
const american =
  /\b(?:analyz|authoriz|behavior|center(?!ed on)|color|favor|fulfill(?!ed|ing)|gray|labor|labeled|modeled|neighbor|optimiz|organiz|recogniz|summariz|synchroniz|traveled|utiliz)\w*/giu;

/** Names of products, which are spelt as their makers spell them. */
const products = /\bDelivery Optimization\b/gu;

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Long stretches of reading with nothing to do. What follows the last activity may be longer. */
export function longStretches(items: readonly Item[]): string[] {
  const found: string[] = [];
  let words = 0;
  for (const item of items) {
    if (item.kind === 'words' || item.kind === 'heading') words += wordsIn(item.text).length;
    if (item.kind !== 'component' || !activities.has(item.name)) continue;
    if (words > wordsBetweenActivities) {
      found.push(`line ${item.line}: ${words} words before this <${item.name}>`);
    }
    words = 0;
  }
  return found;
}

/** Sentences that one has to read twice. */
export function longSentences(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if (item.kind !== 'words') return [];
    return item.text
      .split(/(?<=[.!?:;])["”’)]*\s+/u)
      .filter((sentence) => wordsIn(sentence).length > wordsInSentence)
      .map((sentence) => `line ${item.line}: ${wordsIn(sentence).length} words: ${sentence}`);
  });
}

/** The sentences of a lesson's running text. */
export function sentencesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'words'
      ? item.text.split(/(?<=[.!?])["”’)]*\s+/u).filter((text) => wordsIn(text).length > 0)
      : [],
  );
}

/** How a text reads as a whole. */
export interface Readability {
  readonly wordsInSentence: number;
  /** Flesch's reading ease: 60 to 70 is plain English, 90 to 100 a child's book. */
  readonly readingEase: number;
}

export function readability(sentences: readonly string[]): Readability {
  const words = sentences.flatMap(wordsIn);
  const counts = { sentence: sentences.length, word: words.length };
  return {
    wordsInSentence: words.length / sentences.length,
    readingEase: flesch({ ...counts, syllable: syllable(words.join(' ')) }),
  };
}

/** Said in every lesson in the same words, so that a reader knows the place again. */
const rituals = ['here are the two questions from the', 'has your answer changed'];

/** This many words in a row, in more than so many lessons, are a habit of the authors'. */
const phrase = { words: 6, lessons: 3 };

/** Phrases that come again and again. `texts` are the sentences of each lesson, by its name. */
export function repeatedPhrases(texts: Readonly<Record<string, readonly string[]>>): string[] {
  const places = new Map<string, string[]>();
  for (const [name, sentences] of Object.entries(texts)) {
    for (const sentence of sentences) {
      const plain = sentence.toLowerCase().replaceAll(/[^\p{L}’'\s-]/gu, '');
      if (rituals.some((ritual) => plain.startsWith(ritual))) continue;
      const words = wordsIn(plain);
      for (let at = 0; at + phrase.words <= words.length; at++) {
        const here = words.slice(at, at + phrase.words).join(' ');
        places.set(here, [...(places.get(here) ?? []), name]);
      }
    }
  }
  return [...places]
    .filter(([, names]) => new Set(names).size > phrase.lessons)
    .map(([here, names]) => `“${here}”: ${[...new Set(names)].join(', ')}`);
}

function matches(items: readonly Item[], find: (text: string) => readonly string[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'words' || item.kind === 'heading'
      ? find(item.text).map((phrase) => `line ${item.line}: “${phrase}”`)
      : [],
  );
}

/** Filler phrases, in whatever case. */
export function fillerPhrases(items: readonly Item[]): string[] {
  return matches(items, (text) => {
    const plain = text.toLowerCase().replaceAll("'", '’');
    return fillers.filter((filler) => new RegExp(`\\b${filler}\\b`, 'u').test(plain));
  });
}

/** Words spelt the American way. */
export function americanSpellings(items: readonly Item[]): string[] {
  return matches(items, (text) => text.replace(products, '').match(american) ?? []);
}

/** Headings out of order: the page's title is the only one of level 1, and no level is skipped. */
export function misplacedHeadings(items: readonly Item[]): string[] {
  const found: string[] = [];
  let above = 1;
  for (const item of items) {
    if (item.kind !== 'heading') continue;
    const { depth, text, line } = item;
    if (depth === 1) found.push(`line ${line}: “${text}” is of level 1, like the title`);
    if (depth > above + 1) found.push(`line ${line}: “${text}” skips a level after ${above}`);
    above = depth;
  }
  return found;
}
