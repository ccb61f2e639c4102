import { ROUND_MS } from './gossip-world.ts';
import { STRIKE_MS } from './network-world.ts';
import { failingPeers, type FailureParams } from './params.ts';
import { DAY_MS } from './replicas-world.ts';

/** Tries that are watched; the last one ends within a minute. */
const DAYS = 60;
const MINUTE_MS = 60_000;
const SECONDS_WATCHED = 30;
/** Rounds of gossip in a second of watching, if that does not take too long. */
const ROUNDS_PER_SECOND = 0.6;

/**
 * Rounds that gossip takes at the very most. Only a share s of the calls meets somebody who is there:
 * those who know grow by the factor 1 + s at first, those who do not shrink by e^−s in the end.
 */
function roundsAtMost({ hosts, failing }: FailureParams): number {
  const s = 1 - failing / 100;
  return Math.ceil(Math.log(hosts) / Math.log1p(s) + Math.log(hosts) / s + 5 / s);
}

/** Room after the last failure, to look around and to do something. */
function strikes(values: FailureParams): number {
  return failingPeers(values) + Math.max(5, Math.round(values.hosts / 15));
}

export function horizonMs(values: FailureParams): number {
  switch (values.model) {
    case 'replicas':
      return DAYS * DAY_MS + MINUTE_MS;
    case 'network':
      return strikes(values) * STRIKE_MS;
    case 'gossip':
      return roundsAtMost(values) * ROUND_MS;
  }
}

export function paceMs(values: FailureParams): number {
  const steady = horizonMs(values) / SECONDS_WATCHED;
  return values.model === 'gossip' ? Math.max(ROUNDS_PER_SECOND * ROUND_MS, steady) : steady;
}
