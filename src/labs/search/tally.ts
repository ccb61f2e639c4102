import { floodingPeer } from '#machines/flooding-peer.ts';
import { indexServer } from '#machines/index-server.ts';
import { indexedPeer } from '#machines/indexed-peer.ts';
import type { ServentContext } from '#machines/servent-context.ts';
import { ultrapeer } from '#machines/ultrapeer.ts';
import { isOf, type Happening, type Meter, type NodeId } from '#sim/index.ts';

/** What the latest search has cost and found, and a few totals over all of them. */
export interface SearchTally {
  /** Searches begun. */
  searches: number;
  /** The latest: its id, who asked, and when. */
  id: string;
  asker: NodeId | undefined;
  askedAtMs: number;
  /** Queries that have arrived, and how many of them were second copies. */
  queries: number;
  duplicates: number;
  /** Hosts whose files the query has been held against, the asker left out. */
  searched: number;
  /** Messages that carried hits, over every hop of their way back. */
  answers: number;
  /** Hosts with the file that the asker was told of. */
  hits: number;
  firstHitMs: number | undefined;
  /** Messages in which somebody told an index what it has, since the start. */
  published: number;
  /** Queries that peers have dealt with, all searches together. */
  handledByPeers: number;
}

function nothingCounted(): SearchTally {
  return {
    searches: 0,
    id: '',
    asker: undefined,
    askedAtMs: 0,
    queries: 0,
    duplicates: 0,
    searched: 0,
    answers: 0,
    hits: 0,
    firstHitMs: undefined,
    published: 0,
    handledByPeers: 0,
  };
}

/** What a peer knows; undefined for an index. */
export function serventOf(snapshot: Happening['after']): ServentContext | undefined {
  const isPeer =
    isOf(floodingPeer, snapshot) || isOf(indexedPeer, snapshot) || isOf(ultrapeer, snapshot);
  return isPeer ? snapshot.context : undefined;
}

/** Everybody but the asker whose files this node has just looked through for it. */
function searchedBy({ after, event }: Happening, asker: NodeId | undefined): number {
  const counted = (peers: ReadonlyMap<NodeId, boolean>) =>
    peers.size - (asker !== undefined && peers.has(asker) ? 1 : 0);
  if (isOf(indexServer, after))
    return after.value === 'answering' ? counted(after.context.peers) : 0;
  const peer = serventOf(after)!;
  const isNew = peer.routes.get(event['id'] as string)?.from === event['from'];
  return isNew ? 1 + counted(peer.leaves) : 0;
}

function observeQuery(tally: SearchTally, happening: Happening): void {
  const [before, after] = [serventOf(happening.before), serventOf(happening.after)];
  if (after) tally.handledByPeers++;
  if (happening.event['id'] !== tally.id) return;
  tally.queries++;
  if (after && before && after.duplicates > before.duplicates) tally.duplicates++;
  else tally.searched += searchedBy(happening, tally.asker);
}

function observeHit(tally: SearchTally, { event, node, atMs }: Happening): void {
  if (event['id'] !== tally.id) return;
  tally.answers++;
  const { length } = event['holders'] as readonly NodeId[];
  if (node !== tally.asker || length === 0) return;
  tally.hits += length;
  tally.firstHitMs ??= atMs - tally.askedAtMs;
}

function observeAsk(tally: SearchTally, { node, atMs, before, after }: Happening): void {
  const peer = serventOf(after);
  const search = peer?.search;
  if (!search || search.id === serventOf(before)?.search?.id) return;
  const { searches, published, handledByPeers } = tally;
  const totals = { searches: searches + 1, published, handledByPeers };
  const who = { id: search.id, asker: node, askedAtMs: atMs };
  // An ultrapeer has its own leaves to begin with.
  const [searched, hits] = [peer.leaves.size, search.holders.length];
  const own = { searched, hits, firstHitMs: hits > 0 ? 0 : undefined };
  Object.assign(tally, nothingCounted(), totals, who, own);
}

export const searchMeter: Meter<SearchTally> = {
  start: nothingCounted,
  copy: (tally) => ({ ...tally }),
  observe(tally, happening) {
    const { type } = happening.event;
    if (type === 'ASK') observeAsk(tally, happening);
    else if (type === 'QUERY') observeQuery(tally, happening);
    else if (type === 'QUERY_HIT' || type === 'HITS') observeHit(tally, happening);
    else if (type === 'PUBLISH') tally.published++;
  },
};
