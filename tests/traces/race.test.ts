/** One file to a few readers from a server, and among peers: piece by piece, and bit by bit. */
import { test } from 'vitest';
import { lab as race } from '#labs/race/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

const few = { readers: 3, freeRiders: 35 };

test('piece by piece', () => {
  expectGolden('race-pieces', goldenLines(race, { params: { ...few, pieces: 3 }, untilMs: 1e7 }));
});

test('bit by bit', () => {
  expectGolden(
    'race-fluid',
    goldenLines(race, { params: { ...few, model: 'fluid' }, untilMs: 1e7 }),
  );
});
