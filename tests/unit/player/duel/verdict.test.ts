import { expect, test } from 'vitest';
import { lab } from '#labs/race/lab.ts';
import { Run } from '#sim/index.ts';
import { duelSetup, FEWEST_READERS, MOST_READERS } from '#player/duel/duel-setup.ts';
import { verdictText } from '#player/duel/verdict.ts';
import { winnerOf } from '#labs/race/winner.ts';
import type { RaceParams } from '#labs/race/params.ts';

test.each([
  [1, 'tie'],
  [1.1, 'tie'],
  [0.9, 'tie'],
  [1.2, 'peers'],
  [11, 'peers'],
  [0.5, 'clients'],
])('a server’s side that takes %d times as long: %s', (speedUp, winner) => {
  expect(winnerOf(speedUp)).toBe(winner);
});

test('a guess is told from the outcome', () => {
  expect(verdictText('peers', 2.51)).toBe(
    'You were right. The peers were through first: the clients took 2.5 times as long.',
  );
  expect(verdictText('clients', 10.6)).toBe(
    'Not this time. The peers were through first: the clients took 11 times as long.',
  );
  expect(verdictText(undefined, 1)).toBe('Both took about the same time.');
});

function raced(readers: number): number {
  const { params, seed } = duelSetup(readers);
  const run = new Run(lab.build(params as RaceParams, seed), { seed, record: false });
  run.runUntil(lab.horizonMs(params as RaceParams));
  return lab.metrics['speedUp']!.read(run.view)!;
}

test('few readers tie, many do not: the answer depends on what the reader drags', () => {
  expect(winnerOf(raced(FEWEST_READERS))).toBe('tie');
  expect(winnerOf(raced(30))).toBe('peers');
  expect(raced(MOST_READERS)).toBeGreaterThan(8);
});
