import { bitList } from '#machines/bits.ts';
import { isComplete, type PeerContext } from '#machines/peer-context.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { PEER_R, pieceSquares, squaresPath } from './layout.ts';
import { swarmOf } from './views.ts';

/** The squares of the pieces that one has, and of those it lacks, as two paths. */
export function squaresOf(has: readonly number[], pieces: number) {
  const squares = pieceSquares(pieces);
  const held = new Set(bitList(has));
  return {
    held: squaresPath(squares.filter((_, piece) => held.has(piece))),
    lacking: squaresPath(squares.filter((_, piece) => !held.has(piece))),
  };
}

/** Most bytes that anybody has sent or got: what the bars are measured by. At least one piece. */
export function mostBytes(view: WorldView): number {
  const counts = swarmOf(view).flatMap(([, { uploadedBytes, downloadedBytes, pieceBytes }]) => [
    uploadedBytes,
    downloadedBytes,
    pieceBytes,
  ]);
  return Math.max(...counts);
}

const LANE = 6;
const HEAD = 9;

/** An arrow from one peer to another, on its own side of the way, so that both directions show. */
function arrow(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (along: number, aside: number) =>
    `${(from.x + dx * along - dy * (LANE + aside)).toFixed(1)} ${(from.y + dy * along + dx * (LANE + aside)).toFixed(1)}`;
  const end = length - PEER_R - 8;
  return `M${at(PEER_R + 8, 0)}L${at(end, 0)}M${at(end - HEAD, -4.5)}L${at(end, 0)}L${at(end - HEAD, 4.5)}`;
}

/** Who has whom unchoked: an arrow for each slot given for much, and for each given to anybody. */
export function slotArrows(view: WorldView, places: ReadonlyMap<NodeId, Point>) {
  let earned = '';
  let optimistic = '';
  for (const [id, context] of swarmOf(view)) {
    for (const to of context.unchoked) {
      const path = arrow(places.get(id)!, places.get(to)!);
      if (context.optimistic === to) optimistic += path;
      else earned += path;
    }
  }
  return { earned, optimistic };
}

const words: Readonly<Record<string, string>> = {
  uninterested: 'nothing to ask',
  choked: 'choked',
  downloading: 'downloading',
  complete: 'has all',
};

/** What one is doing, in a word or two. */
export function stateWords(state: string, { neighbours }: PeerContext): string {
  if (state === 'away') return neighbours.size > 0 ? 'leaving' : 'not here';
  return words[state] ?? state;
}

function numbered(ids: Iterable<NodeId>): string {
  return [...ids].map((id) => id.replace('peer ', '')).join(', ');
}

function supplies({ present, shares, unchoked, uploads }: PeerContext): string {
  if (!present && uploads.size === 0) return 'not here';
  if (uploads.size > 0) return `uploading to ${numbered(uploads.keys())}`;
  if (!shares) return 'refusing';
  return unchoked.length > 0 ? `has unchoked ${numbered(unchoked)}` : 'choking all';
}

function consumes(context: PeerContext): string {
  const { present, requests, neighbours } = context;
  if (requests.size > 0) return `downloading from ${numbered(requests.keys())}`;
  if (!present) return 'not here';
  if (isComplete(context)) return 'complete';
  const wanted = [...neighbours.values()].filter(({ interesting }) => interesting).length;
  return wanted > 0 ? `choked by all ${wanted} it wants from` : 'interested in nobody';
}

/** Both halves of one peer at once, in words. */
export function halves(context: PeerContext): {
  readonly supplying: string;
  readonly consuming: string;
} {
  return { supplying: supplies(context), consuming: consumes(context) };
}
