/** Who asks whom, request by request. */
import { test } from 'vitest';
import { lab as roles } from '#labs/roles/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('mail goes from server to server on behalf of who sent it', () => {
  expectGolden('roles-mail', goldenLines(roles, { preset: 'e-mail', untilMs: 700 }));
});

test('a peer enters, then asks and serves', () => {
  const params = { system: 'bittorrent', users: 2, servers: 0 } as const;
  expectGolden('roles-swarm', goldenLines(roles, { params, untilMs: 1_800 }));
});

test('one arrow less, one more', () => {
  const interventions = [
    { atMs: 600, node: 'Ann', event: { type: 'STOP_ASKING', whom: 'Server' } },
    { atMs: 600, node: 'Server', event: { type: 'MOVE', host: 'Bob’s PC' } },
    { atMs: 700, node: 'Bob', event: { type: 'ASK', whom: 'Server', offers: 'service' } },
  ];
  expectGolden(
    'roles-redrawn',
    goldenLines(roles, { preset: 'draw-your-own', untilMs: 2_000, interventions }),
  );
});
