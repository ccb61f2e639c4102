import type { WorldView } from '#sim/index.ts';
import { metrics } from './metrics.ts';
import type { SwarmParams } from './params.ts';
import type { SwarmTally } from './tally.ts';
import { boardOf, chokersOf, isComplete, piecesHeld, strandedPeers } from './views.ts';

function whole(value: number | undefined): string {
  return value === undefined ? 'nothing yet' : String(Math.round(value));
}

function rounds(view: WorldView<SwarmTally>): string {
  const { round, copies, peers } = boardOf(view)!;
  const all = peers.length - 1;
  const done = piecesHeld(boardOf(view)!).filter((count) => count === copies.length).length;
  const rarest = Math.min(...copies);
  if (isComplete(view))
    return `All who are here have all ${copies.length} pieces, after ${round} rounds.`;
  const held = `A peer has ${whole(metrics.haveShare.read(view))}% of the file on average, ${done} of ${all} have it all.`;
  const lost = copies.filter((count) => count === 0).length;
  const stranded = strandedPeers(boardOf(view)!).length;
  if (round > 1 && stranded > 0) {
    return `Round ${round}. ${held} ${stranded} ${stranded === 1 ? 'knows' : 'know'} nobody here who could give what they lack.`;
  }
  if (lost > 0) {
    return `${held} ${lost} ${lost === 1 ? 'piece is' : 'pieces are'} in nobody’s hands any more: who lacks it will never finish.`;
  }
  return `Round ${round}. ${held} The rarest piece has ${rarest} ${rarest === 1 ? 'copy' : 'copies'}.`;
}

function choking(view: WorldView<SwarmTally>): string {
  const peers = chokersOf(view);
  const sharing = peers.filter(([, { freeRider }]) => !freeRider).length;
  const open = peers.filter(([, { openTo }]) => openTo > 0).length;
  const contributor = metrics.contributorRate.read(view);
  const freeRider = metrics.freeRiderRate.read(view);
  const who = `${sharing} of ${peers.length} peers began as contributors; ${open} are unchoked by somebody now.`;
  if (freeRider === undefined) return `${who} A contributor downloads ${whole(contributor)} kB/s.`;
  return `${who} A contributor has downloaded ${whole(contributor)} kB/s on average, a free rider ${whole(freeRider)}.`;
}

/** The scene in words. */
export function describe(view: WorldView<SwarmTally>, { model }: SwarmParams): string {
  return model === 'rounds' ? rounds(view) : choking(view);
}
