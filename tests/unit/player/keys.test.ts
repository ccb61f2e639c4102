import { expect, test } from 'vitest';
import { commandOf } from '#player/keys.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});
const stage = { tag: 'g' };

test.each([
  [' ', 'toggle'],
  ['ArrowRight', 'step'],
  ['ArrowLeft', 'stepBack'],
  ['Home', 'rewind'],
  ['End', 'end'],
  ['f', 'fullscreen'],
  ['?', 'help'],
  ['x', undefined],
])('on the stage %j means %s', (key, command) => {
  expect(commandOf(press(key), stage)).toBe(command);
});

test('Space on a button presses the button', () => {
  expect(commandOf(press(' '), { tag: 'BUTTON' })).toBeUndefined();
  expect(commandOf(press('ArrowRight'), { tag: 'BUTTON' })).toBe('step');
});

test('keys in a text field are typed', () => {
  for (const key of [' ', 'f', '?', 'Home']) {
    expect(commandOf(press(key), { tag: 'INPUT', type: 'search' })).toBeUndefined();
  }
});

test('arrows on a slider move the slider, Space still plays', () => {
  expect(commandOf(press('ArrowRight'), { tag: 'INPUT', type: 'range' })).toBeUndefined();
  expect(commandOf(press(' '), { tag: 'INPUT', type: 'range' })).toBe('toggle');
});

test('keys with Ctrl, Alt or Meta, and keys already dealt with, belong to somebody else', () => {
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    expect(commandOf(press('f', more), stage)).toBeUndefined();
  }
  expect(commandOf(press(' ', { defaultPrevented: true }), stage)).toBeUndefined();
});
