import type { Meter } from '#sim/index.ts';

/** Who has the whole file, and since when the last of them has. */
export interface RaceTally {
  clientsDone: number;
  clientsDoneAtMs: number;
  peersDone: number;
  peersDoneAtMs: number;
}

/** The states in which a reader has everything: a client’s, and a peer’s consuming region. */
function isComplete(state: string): boolean {
  return state === 'complete' || state.includes('consuming.complete');
}

export const raceMeter: Meter<RaceTally> = {
  start: () => ({ clientsDone: 0, clientsDoneAtMs: 0, peersDone: 0, peersDoneAtMs: 0 }),
  copy: (tally) => ({ ...tally }),
  observe: (tally, { node, atMs, stateBefore, stateAfter }) => {
    if (stateBefore === stateAfter || isComplete(stateBefore) || !isComplete(stateAfter)) return;
    if (node.startsWith('client')) {
      tally.clientsDone++;
      tally.clientsDoneAtMs = atMs;
    } else if (node.startsWith('peer')) {
      tally.peersDone++;
      tally.peersDoneAtMs = atMs;
    }
  },
};
