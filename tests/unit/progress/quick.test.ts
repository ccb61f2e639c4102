import { expect, test } from 'vitest';
import { emptyProgress } from '#progress/document.ts';
import { quickRead } from '#progress/quick.ts';

const draw = () => 7;

test('nothing stored yet is a new record', () => {
  expect(quickRead(null, draw)).toEqual(emptyProgress(7));
});

test('a record of this version is read as it is', () => {
  const progress = emptyProgress(3);
  expect(quickRead(JSON.stringify(progress), draw)).toEqual(progress);
});

test.each([
  '',
  'x',
  'null',
  '5',
  '[]',
  '{"version":3,"items":{},"labs":{},"checks":{},"resets":{}}',
  '{"version":1,"items":[],"labs":{},"resets":{}}',
  '{"version":1,"items":{},"labs":null,"resets":{}}',
  '{"version":2,"items":{},"labs":{},"resets":{}}',
  '{"version":0,"items":{},"labs":{},"resets":{}}',
])('%j is left to the store', (text) => {
  expect(quickRead(text, draw)).toBeUndefined();
});
