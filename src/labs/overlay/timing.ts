import { hasCables, type OverlayParams } from './params.ts';
import { QUIET_MS } from './sending.ts';

/** Time for one round of messages, the longest way over the overlay included. */
export function roundMs(params: OverlayParams): number {
  if (params.travel === 'star') return 30;
  if (!hasCables(params)) return 130;
  return params.task === 'each' ? 130 : 100;
}

/** The time line ends with the last round. */
export function horizonMs(params: OverlayParams): number {
  return QUIET_MS + params.rounds * roundMs(params);
}

/** Seconds that it takes to watch all of it, however long it is. */
const WATCHED_SECONDS = 24;

export function paceMs(params: OverlayParams): number {
  return horizonMs(params) / WATCHED_SECONDS;
}
