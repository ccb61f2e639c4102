import type { SessionParams } from './params.ts';
import { undisturbed } from './theory.ts';

/** A whole time line is watched in this time at most, unless single round trips would be too fast. */
const LONGEST_WATCH_S = 60;
/** Virtual round trips that pass in one second of watching: slow enough to follow each message. */
const ROUND_TRIPS_PER_SECOND = 0.5;
const RETRIES_SHOWN = 3;

/** Long enough for the page, the closing, and what the params let go wrong. */
export function horizonMs(values: SessionParams): number {
  const parts = [undisturbed(values).pageMs, crowdMs(values), failureMs(values), closingMs(values)];
  const totalMs = parts.reduce((sum, part) => sum + part, 0);
  return Math.ceil(totalMs / 100) * 100;
}

export function paceMs(values: SessionParams): number {
  return Math.max(values.rttMs * ROUND_TRIPS_PER_SECOND, horizonMs(values) / LONGEST_WATCH_S);
}

/** One process serves all; who is turned away comes back later. */
function crowdMs(values: SessionParams): number {
  const { clients, gapMs, objects, workMs, backlog, whenFull, backOffMs } = values;
  const arrivalsMs = (clients - 1) * gapMs;
  const busyMs = (clients - 1) * objects * workMs;
  if (clients <= backlog) return arrivalsMs + busyMs;
  const againMs = whenFull === 'drop' ? 1000 : backOffMs;
  return arrivalsMs + busyMs + againMs * 2 ** RETRIES_SHOWN;
}

/** Back-off about doubles the time that a retry is late; a SYN into silence is sent again after 1 s. */
function failureMs({ failure, downMs, backOffMs, patienceMs }: SessionParams): number {
  switch (failure) {
    case 'none':
      return 0;
    case 'killed':
      return 2 * (downMs + backOffMs);
    case 'powerCut':
      return patienceMs + 2 * backOffMs + (downMs > patienceMs ? 2 * (downMs - patienceMs) : 0);
  }
}

/**
 * FIN there, FIN_ACK back, ACK there, and a little more so that the end can be seen. Where a client
 * stays, the reader has time to let it ask once more.
 */
function closingMs({ afterwards, idleTimeoutMs, connections, rttMs }: SessionParams): number {
  const stays = afterwards === 'stay' && connections !== 'fresh';
  return (stays ? 2 * idleTimeoutMs + 4 * rttMs : 0) + 2.5 * rttMs;
}
