import { expect, test } from 'vitest';
import { adviceFor, nearest } from '#course/suggest.ts';

const options = ['backlog', 'latency', 'little-law', 'load-balancer'];

test('a slip of the pen finds the word that was meant', () => {
  expect(nearest('baklog', options)).toBe('backlog');
  expect(nearest('Latency', options)).toBe('latency');
  expect(nearest('little', options)).toBe('little-law');
});

test('a word that is near to nothing finds nothing', () => {
  expect(nearest('kangaroo', options)).toBeUndefined();
  expect(nearest('dns', ['nat', 'tls'])).toBeUndefined();
});

test('the advice names the nearest option, else all of them', () => {
  expect(adviceFor('baklog', options)).toBe('Did you mean "backlog"?');
  expect(adviceFor('kangaroo', ['b', 'a'])).toBe('Write one of: a, b.');
});
