/** What happens in small worlds of the trust lab, event by event. */
import { test } from 'vitest';
import { lab as trust } from '#labs/trust/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

const few = { blocks: 4, peers: 3 };

test('one of three peers flips a byte: found by its proof, blamed, banned', () => {
  expectGolden('trust-one-flipped-byte', goldenLines(trust, { params: few, untilMs: 5_000 }));
});

test('one hash for the file: turned down as a whole, then the publisher’s root', () => {
  const interventions = [
    { atMs: 3_000, node: 'you', event: { type: 'TRUST', hashesFrom: 'publisher', check: 'block' } },
  ];
  const params = { ...few, check: 'file' };
  expectGolden('trust-whole-file', goldenLines(trust, { params, untilMs: 6_000, interventions }));
});

test('fakes are invented, then everybody is enrolled', () => {
  const interventions = [
    { atMs: 200, node: 'attacker', event: { type: 'INVENT', count: 10 } },
    { atMs: 700, node: 'members', event: { type: 'ENROL' } },
  ];
  const params = { model: 'identities', honest: 5, fakes: 0, copies: 1, keys: 10 };
  expectGolden('trust-identities', goldenLines(trust, { params, untilMs: 1_000, interventions }));
});
