import { bitList, countBits, offersTo } from '#machines/bits.ts';
import { board, type BoardContext } from '#machines/board.ts';
import { chokingPeer, type ChokingPeerContext } from '#machines/choking-peer.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { boardId } from './nodes.ts';

/** What the board knows; undefined in the choking model, which has none. */
export function boardOf(view: WorldView): BoardContext | undefined {
  if (!view.nodes.includes(boardId)) return undefined;
  const snapshot = view.snapshot(boardId);
  return isOf(board, snapshot) ? snapshot.context : undefined;
}

/** Whether all who are here have the whole file. */
export function isComplete(view: WorldView): boolean {
  return view.nodes.includes(boardId) && view.snapshot(boardId).value === 'complete';
}

/** The peers of the choking model, by id. */
export function chokersOf(view: WorldView): [NodeId, ChokingPeerContext][] {
  return view.nodes.flatMap((id): [NodeId, ChokingPeerContext][] => {
    const snapshot = view.snapshot(id);
    return isOf(chokingPeer, snapshot) ? [[id, snapshot.context]] : [];
  });
}

/** What a peer does as a supplier, as its machine calls it; undefined for whoever is no peer. */
export function supplying(view: WorldView, node: NodeId): unknown {
  const { value } = view.snapshot(node);
  return typeof value === 'object' ? value['supplying'] : undefined;
}

/** Whether the peer at this place, the source being 0, has gone away. */
export function isGone({ entries }: BoardContext, index: number): boolean {
  const { uploads, downloads } = entries[index]!;
  return uploads === 0 && downloads === 0;
}

/** Peers that lack something and know nobody who could give it to them. */
export function strandedPeers({ entries, peers, acquaintance }: BoardContext): NodeId[] {
  if (!acquaintance) return [];
  return peers.filter((_, i) => {
    const { has, downloads } = entries[i]!;
    const couldGive = (other: number) =>
      entries[other]!.uploads > 0 && offersTo(entries[other]!.has, has);
    return (
      downloads > 0 && offersTo(entries[0]!.has, has) && !bitList(acquaintance[i]!).some(couldGive)
    );
  });
}

/** Pieces that each peer has, the source left out; all of them for one that left with all. */
export function piecesHeld({ entries, copies }: BoardContext): number[] {
  return entries.slice(1).map(({ has, finished }) => (finished ? copies.length : countBits(has)));
}
