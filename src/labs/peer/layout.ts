import type { NodeId } from '#sim/index.ts';
import { onCircle, type Point } from '../stage/index.ts';
import { newcomerId, peerIds, seedId, trackerId } from './nodes.ts';

export const stageHeight = 766;
/** Half the size of a peer. */
export const PEER_R = 31;

const ring = { centre: { x: 320, y: 302 }, rx: 250, ry: 242 };
const GRID = { columns: 6, step: 6.5, size: 5.2 };
/** The bars that stand beside a peer: how wide, how far from its middle, how high at most. */
export const bar = { width: 6, away: PEER_R + 5, height: 2 * PEER_R };

/** The seed at the top of the ring and the peers around it; tracker and newcomer stand aside. */
export function placesOf(peers: number): ReadonlyMap<NodeId, Point> {
  const onRing = onCircle(peers + 1, { x: 0, y: 0 }, 1).map(({ x, y }) => ({
    x: ring.centre.x + ring.rx * x,
    y: ring.centre.y + ring.ry * y,
  }));
  return new Map([
    ...[seedId, ...peerIds(peers)].map((id, i) => [id, onRing[i]!] as const),
    [trackerId, { x: 62, y: 44 }],
    [newcomerId, { x: 584, y: 42 }],
  ]);
}

/** Where the words on the selected peer and the key begin, below the ring. */
export const halvesY = 662;
export const keyY = 726;

/** Where the square of each piece lies within its peer. */
export function pieceSquares(pieces: number): readonly Point[] {
  const rows = Math.ceil(pieces / GRID.columns);
  return Array.from({ length: pieces }, (_, piece) => ({
    x: ((piece % GRID.columns) - (GRID.columns - 1) / 2) * GRID.step - GRID.size / 2,
    y: (Math.floor(piece / GRID.columns) - (rows - 1) / 2) * GRID.step - GRID.size / 2,
  }));
}

/** Some of those squares as one path. */
export function squaresPath(squares: readonly Point[]): string {
  return squares.map(({ x, y }) => `M${x} ${y}h${GRID.size}v${GRID.size}h-${GRID.size}z`).join('');
}
