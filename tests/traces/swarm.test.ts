/** What happens in a small swarm, event by event. */
import { test } from 'vitest';
import { lab as swarm } from '#labs/swarm/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

test('three peers and three pieces: rounds, rarest first', () => {
  const params = { peers: 3, pieces: 3 };
  expectGolden('swarm-rounds', goldenLines(swarm, { params, untilMs: 10_000 }));
});

test('four peers that choke, one of them a free rider', () => {
  const params = { model: 'choking', peers: 4, freeRiders: 25 };
  expectGolden('swarm-choking', goldenLines(swarm, { params, untilMs: 45_000 }));
});

test('a tracker that names one other, and who has everything leaves: asking again', () => {
  const params = { peers: 3, pieces: 2, neighbours: 1, leaveWhenDone: true, reannounceRounds: 3 };
  expectGolden('swarm-re-announced', goldenLines(swarm, { params, untilMs: 8_000 }));
});
