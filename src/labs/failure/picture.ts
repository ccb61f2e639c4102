import type { Graph } from '#net/index.ts';
import { componentsOf, edgesOf } from '#net/index.ts';
import { hasBit } from '#machines/bits.ts';
import type { FailuresContext } from '#machines/failures.ts';
import type { InFlight, NodeId, WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { onTheWay, shareOfWay } from '../stage/travel.ts';
import { REMEMBERED } from '#machines/copy-reader.ts';
import { recordAt } from './layout.ts';
import { gossipersOf, regionOf } from './views.ts';

/** How a peer in a crowd looks. */
export type Look = 'full' | 'hollow' | 'apart' | 'gone';

/** Each peer of the network: in the largest piece, apart from it, or gone; `!` if it has the last news. */
export function networkLooks(
  view: WorldView,
  known: FailuresContext,
  ids: readonly NodeId[],
): string {
  const isUp = (peer: number) => !hasBit(known.down, peer);
  const largest = new Set(componentsOf(known.graph, isUp)[0]);
  const issues = ids.map((id) => (view.snapshot(id).context as { readonly issue: number }).issue);
  const last = Math.max(...issues);
  return ids
    .map((_, i) => {
      const look: Look = !isUp(i) ? 'gone' : largest.has(i) ? 'full' : 'apart';
      return last > 0 && issues[i] === last && isUp(i) ? `${look}!` : look;
    })
    .join(' ');
}

/** Each peer that gossips: it knows, it does not, or it is off. */
export function gossipLooks(view: WorldView): string {
  return gossipersOf(view)
    .map(({ up, knows }): Look => (up ? (knows ? 'full' : 'hollow') : 'gone'))
    .join(' ');
}

/** Each host: it gives its copy, is away, has crashed, or is broken. */
export function hostStates(view: WorldView, ids: readonly NodeId[]): string {
  return ids
    .map((id) => {
      const supplying = regionOf(view, id, 'supplying');
      if (supplying === 'broken') return supplying;
      return regionOf(view, id, 'consuming') === 'crashed' ? 'crashed' : supplying;
    })
    .join(' ');
}

/** The links between peers of one look, as one path. */
export function linkLines(
  graph: Graph,
  places: readonly Point[],
  looks: readonly string[],
  wanted: Look,
): string {
  return edgesOf(graph)
    .filter(([a, b]) => looks[a]!.startsWith(wanted) && looks[b]!.startsWith(wanted))
    .map(([a, b]) => line(places[a]!, places[b]!))
    .join('');
}

function line(a: Point, b: Point): string {
  return `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`;
}

interface Travel {
  readonly nowMs: number;
  readonly still: boolean;
  readonly placeOf: (node: NodeId) => Point | undefined;
  readonly inset: number;
}

/** Where the messages of these types are now, each a short dash in its direction, as one path. */
export function dashes(
  flights: readonly InFlight[],
  types: readonly string[],
  { nowMs, still, placeOf, inset }: Travel,
): string {
  let path = '';
  for (const flight of flights) {
    if (!types.includes(flight.message.type)) continue;
    const [from, to] = [placeOf(flight.from), placeOf(flight.to)];
    if (!from || !to) continue;
    const share = still ? 0.5 : shareOfWay(flight, nowMs);
    const { x, y, degrees } = onTheWay(from, to, share, inset);
    const angle = (degrees * Math.PI) / 180;
    const [dx, dy] = [4 * Math.cos(angle), 4 * Math.sin(angle)];
    path += `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}l${(2 * dx).toFixed(1)} ${(2 * dy).toFixed(1)}`;
  }
  return path;
}

/** Lines from one place to those of some nodes, as one path. */
export function rays(from: Point, to: readonly (Point | undefined)[]): string {
  return to.map((place) => (place ? line(from, place) : '')).join('');
}

/** The tries of one outcome in the reader’s record: boxes for those served, crosses for the others. */
export function recordMarks(record: string, mark: '+' | '-'): string {
  const { left, top, step, height } = recordAt;
  const first = REMEMBERED - record.length;
  return [...record]
    .map((outcome, i) => {
      if (outcome !== mark) return '';
      const x = left + (record.length < REMEMBERED ? i : first + i) * step;
      const y = top + (height - 8) / 2;
      return mark === '+' ? `M${x} ${top}h8v${height}h-8z` : `M${x} ${y}l8 8m0 -8l-8 8`;
    })
    .join('');
}
