import { countBits } from '#machines/bits.ts';
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

/** The peers of the choking model, by id. */
export function chokersOf(view: WorldView): [NodeId, ChokingPeerContext][] {
  return view.nodes.flatMap((id): [NodeId, ChokingPeerContext][] => {
    const snapshot = view.snapshot(id);
    return isOf(chokingPeer, snapshot) ? [[id, snapshot.context]] : [];
  });
}

/** Pieces that each peer has, the source left out. */
export function piecesHeld({ entries }: BoardContext): number[] {
  return entries.slice(1).map(({ has }) => countBits(has));
}
