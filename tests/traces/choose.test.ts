/** A folder in an office from PC to PC; a film from servers and peers, and the operator that gives up. */
import { test } from 'vitest';
import { lab as choose } from '#labs/choose/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

const HOUR_MS = 3_600_000;

test('five PCs, each there for half of the time', () => {
  const params = { online: 50, contacts: 2 };
  expectGolden(
    'choose-office',
    goldenLines(choose, { preset: 'five-pc-office', params, untilMs: 4.5 * HOUR_MS }),
  );
});

test('a hybrid of five: one is locked out, then the operator gives up', () => {
  const params = { readers: 5, offload: 60, capacity: 20, cached: 0 };
  const interventions = [
    { atMs: 1 * HOUR_MS, node: 'operator', event: { type: 'REVOKE', member: 'reader 2' } },
    { atMs: 8 * HOUR_MS, node: 'operator', event: { type: 'GIVE_UP' } },
  ];
  expectGolden(
    'choose-hybrid',
    goldenLines(choose, { preset: 'film-release', params, interventions, untilMs: 24 * HOUR_MS }),
  );
});
