import { chokingPeer } from '#machines/choking-peer.ts';
import { isOf, type Meter } from '#sim/index.ts';

/** What has moved since `sinceMs`. */
export interface SwarmTally {
  sinceMs: number;
  /** Pieces that left a peer, and that reached one. */
  piecesSent: number;
  piecesReceived: number;
  /** Bytes that reached contributors and free riders in the choking model. */
  contributorBytes: number;
  freeRiderBytes: number;
}

function nothingCounted(sinceMs: number): SwarmTally {
  return { sinceMs, piecesSent: 0, piecesReceived: 0, contributorBytes: 0, freeRiderBytes: 0 };
}

export const swarmMeter: Meter<SwarmTally> = {
  start: () => nothingCounted(0),
  copy: (tally) => ({ ...tally }),
  restart: (tally, nowMs) => {
    Object.assign(tally, nothingCounted(nowMs));
  },
  observe: (tally, { event, before }) => {
    if (event.type === 'REQUEST') tally.piecesSent++;
    else if (event.type === 'PIECE') tally.piecesReceived++;
    else if (event.type === 'BLOCKS' && isOf(chokingPeer, before)) {
      const bytes = event['bytes'] as number;
      if (before.context.freeRider) tally.freeRiderBytes += bytes;
      else tally.contributorBytes += bytes;
    }
  },
};
