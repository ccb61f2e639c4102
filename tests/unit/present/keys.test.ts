import { describe, expect, test } from 'vitest';
import { presentCommandOf } from '#present/keys.ts';

const key = (name: string, change: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...change,
});
const page = { tag: 'BODY' };

test.each([
  ['ArrowRight', 'forward'],
  ['PageDown', 'forward'],
  [' ', 'forward'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['.', 'black'],
  ['b', 'black'],
  ['B', 'black'],
  ['f', 'fullScreen'],
  ['n', 'notes'],
  ['Escape', 'leave'],
  ['s', 'labStep'],
  ['S', 'labStep'],
  ['p', 'labPlay'],
])('%s means %s', (name, command) => {
  expect(presentCommandOf(key(name), page)).toBe(command);
});

test('with Shift, Space goes back and S steps back', () => {
  expect(presentCommandOf(key(' ', { shiftKey: true }), page)).toBe('back');
  expect(presentCommandOf(key('S', { shiftKey: true }), page)).toBe('labStepBack');
});

test.each(['ArrowDown', 'Tab', 'Enter', 'x', 'constructor'])('%s means nothing', (name) => {
  expect(presentCommandOf(key(name), page)).toBeUndefined();
});

describe('a key is left alone', () => {
  test.each([
    ['a text field', { tag: 'INPUT', type: 'text' }, ['n', ' ', 'ArrowLeft', 'Home', '.']],
    ['a text area', { tag: 'TEXTAREA' }, ['s', 'PageDown', ' ']],
    ['a slider', { tag: 'INPUT', type: 'range' }, ['ArrowRight', 'PageUp', 'End']],
    ['a group of options', { tag: 'INPUT', type: 'radio' }, ['ArrowRight', ' ']],
    ['a list of options', { tag: 'SELECT' }, ['ArrowRight', 'b', 'Home']],
    ['a button', { tag: 'BUTTON' }, [' ']],
    ['a disclosure', { tag: 'SUMMARY' }, [' ']],
  ])('by %s that needs it', (_, focused, keys) => {
    for (const name of keys) expect(presentCommandOf(key(name), focused)).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('together with %s', (modifier) => {
    expect(presentCommandOf(key('f', { [modifier]: true }), page)).toBeUndefined();
  });

  test('if somebody has used it already', () => {
    expect(presentCommandOf(key('ArrowRight', { defaultPrevented: true }), page)).toBeUndefined();
  });
});

test('a button needs no arrows and no clicker', () => {
  expect(presentCommandOf(key('ArrowRight'), { tag: 'BUTTON' })).toBe('forward');
  expect(presentCommandOf(key('PageDown'), { tag: 'BUTTON' })).toBe('forward');
});
