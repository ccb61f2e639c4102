import { expect, test } from 'vitest';
import { lessonsNamedIn, stretchesOf, withoutLinks } from '#course/lesson-links.ts';

const text = 'Ask [one list](accounts), or [all neighbours](finding).';

test('a text is cut at its links', () => {
  expect(stretchesOf(text)).toEqual([
    'Ask ',
    { words: 'one list', lesson: 'accounts' },
    ', or ',
    { words: 'all neighbours', lesson: 'finding' },
    '.',
  ]);
  expect(stretchesOf('No link.')).toEqual(['No link.']);
  expect(stretchesOf('[all](dht)')).toEqual([{ words: 'all', lesson: 'dht' }]);
});

test('it names its lessons in order, and reads the same without its links', () => {
  expect(lessonsNamedIn(text)).toEqual(['accounts', 'finding']);
  expect(withoutLinks(text)).toBe('Ask one list, or all neighbours.');
});

test('brackets that are no link stay as they are', () => {
  expect(stretchesOf('A [note] (aside).')).toEqual(['A [note] (aside).']);
});
