import type { NodeId } from '#sim/index.ts';
import { noBits, offersTo, withBit, type Bits } from './bits.ts';
import { withoutKey, type Neighbour, type PeerContext } from './peer-context.ts';

/** Of those the tracker named, who is new. */
export function strangers(
  { neighbours, present }: PeerContext,
  named: readonly NodeId[],
): readonly NodeId[] {
  return present ? named.filter((id) => !neighbours.has(id)) : [];
}

function newcomer(has: Bits): Neighbour {
  return { has, interesting: false, interested: false, open: false };
}

/** Knows these too; what they have they will say. */
export function met(context: PeerContext, ids: readonly NodeId[]): Partial<PeerContext> {
  const neighbours = new Map(context.neighbours);
  for (const id of ids) neighbours.set(id, newcomer(noBits(context.pieces)));
  return { neighbours };
}

/** Knows what this one has. */
export function told(context: PeerContext, from: NodeId, has: Bits): Partial<PeerContext> {
  if (!context.present) return {};
  const known = context.neighbours.get(from) ?? newcomer(has);
  return { neighbours: new Map(context.neighbours).set(from, { ...known, has }) };
}

/** One thing more is known of a neighbour. */
export function noted(
  context: PeerContext,
  from: NodeId,
  news: Partial<Neighbour>,
): Partial<PeerContext> {
  const known = context.neighbours.get(from);
  if (!known) return {};
  return { neighbours: new Map(context.neighbours).set(from, { ...known, ...news }) };
}

export function withPiece(context: PeerContext, from: NodeId, piece: number): Partial<PeerContext> {
  const has = context.neighbours.get(from)?.has;
  return has ? noted(context, from, { has: withBit(has, piece) }) : {};
}

/** Nothing is left of one that has gone. */
export function parted(context: PeerContext, from: NodeId): Partial<PeerContext> {
  const { optimistic } = context;
  return {
    neighbours: withoutKey(context.neighbours, from),
    requests: withoutKey(context.requests, from),
    uploads: withoutKey(context.uploads, from),
    reciprocal: context.reciprocal.filter((id) => id !== from),
    optimistic: optimistic === from ? undefined : optimistic,
    unchoked: context.unchoked.filter((id) => id !== from),
  };
}

/**
 * Whose answer to “do you have anything I lack?” has changed since they were last told. Whoever lacks
 * nothing is interested in nobody.
 */
export function interestChanges({ neighbours, has }: PeerContext): [NodeId, boolean][] {
  return [...neighbours].flatMap(([id, neighbour]): [NodeId, boolean][] => {
    const now = offersTo(neighbour.has, has);
    return now === neighbour.interesting ? [] : [[id, now]];
  });
}

/** After they have been told. */
export function interestTold(context: PeerContext): Partial<PeerContext> {
  const neighbours = new Map(context.neighbours);
  for (const [id, interesting] of interestChanges(context)) {
    neighbours.set(id, { ...neighbours.get(id)!, interesting });
  }
  return { neighbours };
}
