/** Swarms: rounds a file needs, steady state, and what choking gives to whom. */
import { TheoryError } from './theory-error.ts';

/**
 * Fewest rounds in which one source and N peers can spread M pieces, everybody with the same up-link:
 * M + ⌊log₂N⌋ (Mundinger, Weber, Weiss 2008). A round is the time one piece takes.
 */
export function fewestRounds(peers: number, pieces: number): number {
  return pieces + Math.floor(Math.log2(peers));
}

/**
 * Rounds in which one source alone, to whom nobody gives a hand, sends M pieces to each of N peers:
 * N·M (Kurose and Ross, the server's term of the distribution time).
 */
export function roundsAlone(peers: number, pieces: number): number {
  return peers * pieces;
}

/**
 * The fewest rounds as a time, if one copy of the whole file takes `copySeconds` to send: a round is
 * then an Mth of it.
 */
export function fewestSeconds(peers: number, pieces: number, copySeconds: number): number {
  return (copySeconds * fewestRounds(peers, pieces)) / pieces;
}

/** Upload slots of a peer, and those that go to anybody, earned or not (Cohen 2003; BEP 3). */
const SLOTS = 4;
const SLOTS_FOR_ANYBODY = 1;

/**
 * What a free rider downloads where all contributors upload at `upload`: its even part of the slots
 * that go to anybody, (1 − f)·u/4, f being the share of free riders.
 */
export function freeRiderRate(freeRiderShare: number, upload: number): number {
  return (SLOTS_FOR_ANYBODY / SLOTS) * (1 - freeRiderShare) * upload;
}

/** What a contributor downloads then: three slots' worth comes back, and its even part as well. */
export function contributorRate(freeRiderShare: number, upload: number): number {
  const earned = ((SLOTS - SLOTS_FOR_ANYBODY) / SLOTS) * upload;
  return earned + freeRiderRate(freeRiderShare, upload);
}

/**
 * How much more a contributor downloads than a free rider when three of four slots are given back to
 * those who gave and the fourth to anybody: 1 + 3/(1 − f), f being the share of free riders (derived
 * from the slots of Cohen 2003; a free rider lives on optimistic slots alone).
 */
export function contributorAdvantage(freeRiderShare: number): number {
  if (freeRiderShare < 1) return 1 + 3 / (1 - freeRiderShare);
  throw new TheoryError(
    'With nobody but free riders nobody downloads anything.',
    'Choose a share of free riders below 1.',
  );
}

export interface SwarmRates {
  /** λ: peers that come, per unit of time. */
  readonly arrivals: number;
  /** μ and c: files a peer can upload and download per unit of time. */
  readonly upload: number;
  readonly download: number;
  /** η: share of their up-link that downloaders can use. */
  readonly effectiveness: number;
  /** γ: rate at which seeds leave; θ: rate at which downloaders give up. */
  readonly seedLeaving: number;
  readonly abort: number;
}

/**
 * The fluid model of Qiu and Srikant (2004) in its steady state: leechers, seeds and the mean time of
 * a download, which does not depend on how many come.
 */
export function steadySwarm(rates: SwarmRates) {
  const { arrivals, upload, download, effectiveness, seedLeaving, abort } = rates;
  const perDownload = Math.max(1 / download, (1 / upload - 1 / seedLeaving) / effectiveness);
  const beta = 1 / perDownload;
  const leechers = arrivals / (beta * (1 + abort / beta));
  return {
    leechers,
    seeds: arrivals / (seedLeaving * (1 + abort / beta)),
    downloadTime: 1 / (abort + beta),
  };
}
