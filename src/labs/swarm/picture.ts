import { unchoked } from '#machines/choking-peer.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { boardOf, chokersOf, piecesHeld, supplying } from './views.ts';

/** How full each peer is drawn, 0 to 1: of the file, or beside whoever has downloaded most. */
export function fillsOf(view: WorldView, ids: readonly NodeId[]): number[] {
  const known = boardOf(view);
  if (known) return piecesHeld(known).map((count) => share(count, known.copies.length));
  const bytes = new Map(chokersOf(view).map(([id, peer]) => [id, peer.downloadedBytes]));
  const most = Math.max(...bytes.values());
  return ids.map((id) => share(bytes.get(id) ?? 0, most));
}

/** Two decimals: finer is not to be seen. */
function share(part: number, whole: number): number {
  return whole > 0 ? Math.round((100 * part) / whole) / 100 : 0;
}

/** A line from every peer to each one it gives a slot to, as one path. */
export function slotLines(view: WorldView, places: ReadonlyMap<NodeId, Point>): string {
  return chokersOf(view)
    .flatMap(([id, peer]) =>
      unchoked(peer).map((to) => {
        const [a, b] = [places.get(id)!, places.get(to)!];
        return `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`;
      }),
    )
    .join('');
}

/** The peers of the choking model that give nothing now: free riders, and whoever was told to stop. */
export function refusing(view: WorldView): NodeId[] {
  return chokersOf(view).flatMap(([id]) => (supplying(view, id) === 'refusing' ? [id] : []));
}
