import { KEYS_PER_ROUND, ROUND_MS } from './identities-world.ts';
import { poisonersOf, type TrustParams } from './params.ts';

/** A block from the slowest peer, asked for and sent. */
const BLOCK_MS = 1_200;
const START_MS = 2_000;
/** Seconds of watching until the file is there, if all goes as expected. */
const WATCHED_S = 16;
/** So much longer than expected is the time line: for bad luck, and for another try. */
const SLACK = 2;
/** And a little more: the second time one peer gives all four. */
const TWICE = 2.5;

/** Peers that go on giving once the bad ones are banned; at least one, so that there is an end. */
function givers(values: TrustParams): number {
  const { check, peers, hashesFrom, poison } = values;
  const poisoners = poisonersOf(values);
  if (check !== 'block') return peers;
  const left = hashesFrom === 'search' && poison === 'decoy' ? poisoners : peers - poisoners;
  return Math.max(1, left);
}

/** Until all blocks are there; where four share one hash, most of them come twice. */
function expectedMs(values: TrustParams): number {
  const { check, blocks } = values;
  const times = check === 'piece' && poisonersOf(values) > 0 ? TWICE : 1;
  return START_MS + (BLOCK_MS * blocks * times) / givers(values);
}

export function horizonMs(values: TrustParams): number {
  if (values.model === 'pieces') return Math.ceil(SLACK * expectedMs(values));
  return ROUND_MS * (values.keys / KEYS_PER_ROUND + 1);
}

export function paceMs(values: TrustParams): number {
  if (values.model === 'pieces') return Math.round(expectedMs(values) / WATCHED_S);
  // Slow enough for the eye, whatever there is to read.
  return ROUND_MS * Math.max(2, values.keys / KEYS_PER_ROUND / 30);
}
