/** How a file is found, message by message. */
import { test } from 'vitest';
import { lab as search } from '#labs/search/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

const few = { hosts: 10, degree: 3, share: 20 };

test('ten hosts flood: first copies go on, second ones are dropped, hits come back', () => {
  const params = { ...few, how: 'flood', ttl: 3 };
  expectGolden('search-flood', goldenLines(search, { params, untilMs: 1_000 }));
});

test('an index answers; switched off, it does not; on again, it does', () => {
  const court = (atMs: number, type: string) => ({ atMs, node: 'index', event: { type } });
  const interventions = [
    court(600, 'SHUT_DOWN'),
    { atMs: 700, node: 'host 3', event: { type: 'ASK' } },
    court(1_100, 'RESTART'),
    { atMs: 1_200, node: 'host 3', event: { type: 'ASK' } },
  ];
  const params = { ...few, how: 'index' };
  expectGolden('search-index', goldenLines(search, { params, interventions, untilMs: 2_000 }));
});

test('two ultrapeers answer for four leaves each', () => {
  const params = { ...few, how: 'ultrapeers', leaves: 4, ttl: 3 };
  expectGolden('search-ultrapeers', goldenLines(search, { params, untilMs: 1_000 }));
});
