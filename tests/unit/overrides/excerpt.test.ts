import { expect, test } from 'vitest';
import { stretches } from '../../../src/overrides/search/excerpt.ts';

test('an excerpt comes apart at the marks', () => {
  expect(stretches('a <mark>queue</mark> of <mark>five</mark>')).toEqual([
    { text: 'a ', marked: false },
    { text: 'queue', marked: true },
    { text: ' of ', marked: false },
    { text: 'five', marked: true },
  ]);
});

test('entities become characters, once', () => {
  expect(stretches('1 &lt; 2 &amp;lt; 3')).toEqual([{ text: '1 < 2 &lt; 3', marked: false }]);
  expect(stretches('<mark>R&amp;D</mark>')).toEqual([{ text: 'R&D', marked: true }]);
});

test('any other markup stays text', () => {
  expect(stretches('<img src=x onerror=alert(1)>')).toEqual([
    { text: '<img src=x onerror=alert(1)>', marked: false },
  ]);
  expect(stretches('<mark>open')).toEqual([{ text: '<mark>open', marked: false }]);
  expect(stretches('')).toEqual([]);
});
