import {
  expectedFloodMessages,
  expectedFloodReach,
  fullFloodMessages,
  INDEX_MESSAGES,
} from '#theory/flooding.ts';
import { overlayLinks } from './overlay.ts';
import { castOf, holderCount, type SearchParams } from './params.ts';

/** What a search is expected to cost and find. */
interface Expected {
  readonly searched: number;
  readonly queries?: number;
  readonly messages?: number;
  readonly firstHitMs?: number;
}

/** Half a host that is not expected to hear of it: then the flood covers all. */
const ALL_BUT = 0.5;

function covers(count: number, degree: number, ttl: number): boolean {
  return expectedFloodReach(count, degree, ttl) > count - 1 - ALL_BUT;
}

/** Hops after which a flood can be expected to have come to everybody, or to the end of its way. */
export function hopsToTheEnd(values: SearchParams): number {
  const { how, degree, ttl } = values;
  if (how === 'index') return 1;
  const { hosts, ultrapeers } = castOf(values);
  const first = how === 'flood' ? 0 : 1;
  let hops = 1;
  while (first + hops < ttl && !covers(ultrapeers || hosts, degree, hops)) hops++;
  return first + hops;
}

function floodOf(count: number, degree: number, ttl: number) {
  return {
    reach: expectedFloodReach(count, degree, ttl),
    queries: covers(count, degree, ttl - 1)
      ? fullFloodMessages(count, overlayLinks(count, degree))
      : expectedFloodMessages(count, Math.min(degree, count - 1), ttl),
  };
}

function expected(values: SearchParams): Expected {
  const { how, hosts, degree, ttl, latencyMs, indexOff } = values;
  if (how === 'index') {
    if (indexOff) return { searched: 0, queries: 1, messages: 1 };
    const costs = { queries: 1, messages: INDEX_MESSAGES };
    const found = holderCount(values) > 0 && { firstHitMs: 2 * latencyMs };
    return { searched: hosts - 1, ...costs, ...found };
  }
  if (how === 'flood') {
    const { reach, queries } = floodOf(hosts, degree, ttl);
    return { searched: reach, queries };
  }
  // The way from the leaf to its ultrapeer is the first hop; from there it is a flood.
  const { ultrapeers } = castOf(values);
  const { reach, queries } = floodOf(ultrapeers, degree, ttl - 1);
  return {
    searched: Math.max(0, ((1 + reach) * hosts) / ultrapeers - 1),
    queries: 1 + (ttl > 1 ? queries : 0),
  };
}

/** Metrics of the first search, where theory has an answer. */
export function theory(values: SearchParams) {
  const { searched, ...costs } = expected(values);
  const searchedShare = (100 * searched) / (values.hosts - 1);
  const hits = (holderCount(values) * searched) / (values.hosts - 1);
  return { searched, searchedShare, hits, ...costs };
}
