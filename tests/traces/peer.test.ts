/** How four peers, a seed and a tracker get to know each other, and the first pieces that change hands. */
import { test } from 'vitest';
import { lab as peer } from '#labs/peer/lab.ts';
import { expectGolden } from './golden.ts';
import { goldenLines } from './lab-lines.ts';

/** Every peer lacks little, so that the story is short. */
const params = { peers: 4, pieces: 12, held: 11, freeRiders: 1 };

test('the tracker introduces them, who lacks something becomes interested', () => {
  expectGolden('peer-introduced', goldenLines(peer, { params, untilMs: 650 }));
});
