import type { NodeId } from '#sim/index.ts';
import { alongLine, type Point } from '../stage/index.ts';
import { attackerId, friendId, membersId, peerIds, publisherId, searchId, youId } from './nodes.ts';

export const stageHeight = { pieces: 470, identities: 470 };

/** The tree above the blocks. */
export const tree = { left: 16, right: 624, top: 30, leaves: 150 };
/** The row of blocks under it. */
export const blockRow = { top: 166, height: 30 };

/** Everybody in the model of blocks. */
export function piecesPlaces(peers: number): ReadonlyMap<NodeId, Point> {
  const row = alongLine(peers, { x: 56, y: 388 }, { x: 584, y: 388 });
  return new Map([
    [publisherId, { x: 66, y: 250 }],
    [searchId, { x: 222, y: 250 }],
    [youId, { x: 366, y: 250 }],
    [friendId, { x: 540, y: 250 }],
    ...peerIds(peers).map((id, i): [NodeId, Point] => [id, row[i]!]),
  ]);
}

/** From whom the hashes come, to you; in a bow over whoever stands between. */
export function trustLine(from: Point, you: Point): string {
  const rise = you.x - from.x > 200 ? 66 : 0;
  return `M${from.x} ${from.y}Q${(from.x + you.x) / 2} ${from.y - rise} ${you.x} ${you.y}`;
}

/** Who stands above the identities. */
export const identitiesPlaces: ReadonlyMap<NodeId, Point> = new Map([
  [youId, { x: 46, y: 44 }],
  [membersId, { x: 232, y: 44 }],
  [attackerId, { x: 594, y: 44 }],
]);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All identities, and all keys below. */
export const identityField: Box = { left: 20, right: 620, top: 100, bottom: 310 };
export const keyField: Box = { left: 20, right: 620, top: 330, bottom: 432 };

/** Middles of cells that fill a box in rows, and how wide a cell is. */
export function cellsIn(
  box: Box,
  count: number,
): { readonly places: Point[]; readonly size: number } {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / height)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const [dx, dy] = [width / columns, height / rows];
  const places = Array.from({ length: count }, (_, i) => ({
    x: box.left + dx * ((i % columns) + 0.5),
    y: box.top + dy * (Math.floor(i / columns) + 0.5),
  }));
  return { places, size: Math.min(dx, dy) };
}
