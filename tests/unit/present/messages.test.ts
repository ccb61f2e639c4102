import { expect, test } from 'vitest';
import { elapsedText } from '#present/elapsed.ts';
import { readMessage, type Message } from '#present/messages.ts';

const place: Message = {
  kind: 'place',
  from: 'a-window',
  slug: 'more-hands',
  part: 0,
  parts: 2,
  black: false,
  sinceMs: 1_800_000_000_000,
};

test.each<Message>([
  place,
  { kind: 'gone', from: 'a-window' },
  { kind: 'who' },
  { kind: 'please', to: 'a-window', wish: 'FORWARD' },
])('a message of kind $kind comes through as it was sent', (message) => {
  expect(readMessage(structuredClone(message))).toEqual(message);
});

test.each([
  ['nothing', undefined],
  ['text', 'FORWARD'],
  ['an unknown kind', { kind: 'run', code: 'x' }],
  ['an unknown wish', { kind: 'please', to: 'a-window', wish: 'LEAVE' }],
  ['a place without a number', { ...place, part: '0' }],
  ['a negative place', { ...place, parts: -1 }],
  ['an endless name', { ...place, slug: 'x'.repeat(10_000) }],
])('%s is passed over', (_, data) => {
  expect(readMessage(data)).toBeUndefined();
});

test.each([
  [0, '0:00'],
  [65_999, '1:05'],
  [3_599_000, '59:59'],
  [3_661_000, '1:01:01'],
  [-5_000, '0:00'],
])('after %i ms the clock says %s', (ms, text) => {
  expect(elapsedText(1_000, 1_000 + ms)).toBe(text);
});
