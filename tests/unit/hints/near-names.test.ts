import { expect, test } from 'vitest';
import { adviceFor } from '#hints/advice.ts';
import { nearNames } from '#hints/near-names.ts';

const options = ['backlog', 'latency', 'little-law', 'load-balancer'];

test('a slip of the pen finds the word that was meant', () => {
  expect(nearNames('baklog', options)).toEqual(['backlog']);
  expect(nearNames('Latency', options)).toEqual(['latency']);
  expect(nearNames('little', options)).toEqual(['little-law']);
});

test('a word that is near to nothing finds nothing', () => {
  expect(nearNames('kangaroo', options)).toEqual([]);
  expect(nearNames('dns', ['nat', 'tls'])).toEqual([]);
});

test('of several near words the nearest comes first, and no more than three come', () => {
  const names = ['queue1', 'queue22', 'queue', 'queues', 'queuing'];
  expect(nearNames('queue', names)[0]).toBe('queue');
  expect(nearNames('queue', names)).toHaveLength(3);
});

test('the advice names the nearest option, else all of them', () => {
  expect(adviceFor('baklog', options)).toBe('Did you mean "backlog"?');
  expect(adviceFor('kangaroo', ['b', 'a'])).toBe('Write one of: a, b.');
});
