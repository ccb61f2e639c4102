import { clientServerSeconds, peerToPeerSeconds } from '#theory/distribution.ts';
import type { RaceParams } from './params.ts';
import { distributionOf, raceOf } from './readers.ts';

/** Watching it all at speed 1× takes about so many seconds, and no more than this. */
const WATCHED_SECONDS = 20;
const MOST_SECONDS = 45;
/** So that the faster side, too, can be watched. */
const FASTER_SECONDS = 6;

function expectedMs(params: RaceParams) {
  const distribution = distributionOf(raceOf(params));
  return {
    server: 1000 * clientServerSeconds(distribution),
    peers: 1000 * peerToPeerSeconds(distribution),
  };
}

/** Long enough for the slower side. Few pieces spread more slowly than the formula’s bits. */
export function horizonMs(params: RaceParams): number {
  const { server, peers } = expectedMs(params);
  const generations = Math.log2(params.readers + 1) + 2;
  const slack = params.model === 'pieces' ? 1.1 + (2 * generations) / params.pieces : 1;
  return 1.05 * Math.max(server, slack * peers);
}

export function paceMs(params: RaceParams): number {
  const whole = horizonMs(params);
  const { peers } = expectedMs(params);
  const calm = Math.min(whole / WATCHED_SECONDS, peers / FASTER_SECONDS);
  return Math.max(whole / MOST_SECONDS, calm);
}
