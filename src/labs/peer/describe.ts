import { hasBit } from '#machines/bits.ts';
import { isComplete } from '#machines/peer-context.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import { listed } from '../listed.ts';
import { metrics } from './metrics.ts';
import { seedId } from './nodes.ts';
import type { PeerParams } from './params.ts';
import type { PeerTally } from './tally.ts';
import { peersOf, regionOf, sharers, swarmOf } from './views.ts';

function megabytes(value: number): string {
  return value.toFixed(1);
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}

/** Who does what among those who still lack something. */
function doing(view: WorldView): string {
  const states = peersOf(view).map(([id]) => regionOf(view.snapshot(id), 'consuming'));
  const count = (state: string) => states.filter((each) => each === state).length;
  const choked = count('choked');
  return `${counted(count('downloading'), 'peer')} ${count('downloading') === 1 ? 'downloads' : 'download'}, ${choked} ${choked === 1 ? 'is' : 'are'} choked by all`;
}

/** Pieces, from 1 on, that nobody here has any more. */
function lostPieces(view: WorldView, pieces: number): number[] {
  const here = swarmOf(view).filter(([, { present }]) => present);
  return Array.from({ length: pieces }, (_, piece) => piece + 1).filter((number) =>
    here.every(([, { has }]) => !hasBit(has, number - 1)),
  );
}

function shareNothing(view: WorldView): string {
  const ids: readonly NodeId[] = sharers(view, false).map(([id]) => id);
  if (ids.length === 0) return '';
  if (ids.length === peersOf(view).length) return ' None of the peers shares anything.';
  return ` ${listed(ids).replace('p', 'P')} ${ids.length === 1 ? 'shares' : 'share'} nothing.`;
}

/** The scene in words. */
export function describe(view: WorldView<PeerTally>, { pieces, held }: PeerParams): string {
  const peers = peersOf(view);
  const done = peers.filter(([, context]) => isComplete(context)).length;
  const up = metrics.uploadedMb.read(view);
  if (up === 0) {
    return `${peers.length} peers have ${held} of ${pieces} pieces each, the seed has all.${shareNothing(view)}`;
  }
  const bySeed = view.snapshot(seedId).context as { uploadedBytes: number };
  const bytes =
    `Uploaded: ${megabytes(up)} MB, ${megabytes(bySeed.uploadedBytes / 1e6)} of them by the seed. ` +
    `Downloaded: ${megabytes(metrics.downloadedMb.read(view))} MB.`;
  const lost = lostPieces(view, pieces);
  if (lost.length > 0 && done < peers.length) {
    const which = `Piece${lost.length === 1 ? '' : 's'} ${listed(lost.map(String))}`;
    return `${which} ${lost.length === 1 ? 'is' : 'are'} in nobody’s hands any more: who lacks ${lost.length === 1 ? 'it' : 'them'} cannot finish. ${done} of ${peers.length} have everything. ${bytes}`;
  }
  if (done === peers.length) return `All ${done} have everything.${shareNothing(view)} ${bytes}`;
  return `${done} of ${peers.length} peers have everything; ${doing(view)}.${shareNothing(view)} ${bytes}`;
}
