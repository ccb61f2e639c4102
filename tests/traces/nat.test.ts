/** How two hosts behind NATs find each other, packet by packet. */
import { test } from 'vitest';
import { lab as nat } from '#labs/nat/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('punched through', () => {
  expectGolden('nat-punched', goldenLines(nat, { preset: 'punched-through', untilMs: 2_000 }));
});

test('needs a relay', () => {
  expectGolden('nat-relayed', goldenLines(nat, { preset: 'needs-a-relay', untilMs: 2_000 }));
});
