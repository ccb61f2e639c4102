import type { FlowState } from '#net/index.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { indexServer } from '#machines/index-server.ts';
import type { Point } from '../stage/index.ts';
import type { Pairs } from './layout.ts';
import { indexId } from './nodes.ts';
import { serventOf, type SearchTally } from './tally.ts';

type View = WorldView<SearchTally>;
type Places = ReadonlyMap<NodeId, Point>;

/** Who is linked to whom, as one text: `0-5 0-7 …`. It stays the same while a world runs. */
export function linksText(view: WorldView): string {
  const positions = new Map(view.nodes.map((id, i) => [id, i]));
  return view.nodes
    .flatMap((id, i) => {
      const neighbours = serventOf(view.snapshot(id))?.neighbours ?? [];
      return neighbours.flatMap((other) => {
        const j = positions.get(other)!;
        // Peers name each other, and only one of them is to; a leaf names its index, which names nobody.
        const named = serventOf(view.snapshot(other))?.neighbours.includes(id) ?? false;
        return named && j < i ? [] : [`${i}-${j}`];
      });
    })
    .join(' ');
}

export function pairsOf(links: string): Pairs {
  if (links === '') return [];
  return links.split(' ').map((link) => {
    const [a, b] = link.split('-');
    return [Number(a), Number(b)] as const;
  });
}

function line(a: Point | undefined, b: Point | undefined): string {
  return a && b ? `M${a.x} ${a.y}L${b.x} ${b.y}` : '';
}

/** All links as one path. */
export function linkLines(nodes: readonly NodeId[], pairs: Pairs, places: Places): string {
  return pairs.map(([a, b]) => line(places.get(nodes[a]!), places.get(nodes[b]!))).join('');
}

/** Links over which a first copy of the query came, and links that carried only second copies. */
export function trodden(view: View, pairs: Pairs, places: Places, ttl: number) {
  const { id, asker, queries } = view.tally;
  const { nodes } = view;
  let first = '';
  let second = '';
  for (const [a, b] of pairs) {
    const [from, to] = [nodes[a]!, nodes[b]!];
    const [here, there] = [from, to].map((node) => serventOf(view.snapshot(node))?.routes.get(id));
    const asksIndex = to === indexId && from === asker && queries > 0;
    if (asksIndex || here?.from === to || there?.from === from) {
      first += line(places.get(from), places.get(to));
    } else if (here && there && Math.min(here.hops, there.hops) < ttl) {
      second += line(places.get(from), places.get(to));
    }
  }
  return { first, second };
}

/** Lines between peers that send each other the file now. */
export function directLines(view: WorldView, places: Places): string {
  const { flows } = view.medium as FlowState;
  return flows
    .flatMap(({ transfer: { from, to } }) =>
      to.map((node) => line(places.get(from), places.get(node))),
    )
    .join('');
}

/** What is to be seen of a peer: `asks`, `heard`, `covered` (its ultrapeer answers for it), or `waits`. */
export interface Look {
  readonly query: string;
  readonly hasFile: boolean;
  readonly gone: boolean;
}

/** How every peer looks, in the order of the nodes, as one text. */
export function looksText(view: View, ids: readonly NodeId[]): string {
  const { id: query, asker } = view.tally;
  return ids
    .map((id) => {
      const snapshot = view.snapshot(id);
      const { routes, hasFile, neighbours } = serventOf(snapshot)!;
      const above = serventOf(view.snapshot(neighbours[0]!));
      const covered = above?.leaves.has(id) && above.routes.has(query);
      const heard = routes.has(query) ? 'heard' : covered ? 'covered' : 'waits';
      const state = (snapshot.value as Readonly<Record<string, string>>)['consuming']!;
      return `${id === asker ? 'asks' : heard},${hasFile ? 'file' : ''},${state}`;
    })
    .join(' ');
}

export function looksOf(text: string): Look[] {
  return text.split(' ').map((look) => {
    const [query, file, state] = look.split(',');
    return { query: query!, hasFile: file === 'file', gone: state === 'gone' };
  });
}

/**
 * Peers as one path: a hexagon each, with a square in it if it has the file. Drawn step by step, so that
 * equal ones read alike, and a page of hundreds weighs little.
 */
export function outlines(
  peers: readonly { readonly at: Point; readonly r: number; readonly look: Look }[],
): string {
  return peers
    .map(({ at, r, look }) => {
      const [half, side] = [Math.round(r / 2), Math.round(r * 0.87)];
      const sides = `l${side} ${half}v${2 * half}l-${side} ${half}-${side}-${half}v-${2 * half}z`;
      const square = `m-${half} ${half}h${2 * half}v${2 * half}h-${2 * half}z`;
      return `M${at.x} ${at.y - 2 * half}${sides}${look.hasFile ? square : ''}`;
    })
    .join('');
}

/** The index’s state in a word; undefined where there is none. */
export function indexState(view: WorldView): string | undefined {
  if (!view.nodes.includes(indexId)) return undefined;
  const snapshot = view.snapshot(indexId);
  return isOf(indexServer, snapshot) ? String(snapshot.value) : undefined;
}
