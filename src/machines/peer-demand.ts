import type { NodeId } from '#sim/index.ts';
import { hasBit, withBit, without } from './bits.ts';
import { withReceived } from './choking-ranking.ts';
import { withoutKey, type Neighbours, type PeerContext } from './peer-context.ts';
import { choosePiece } from './piece-choice.ts';

/** Copies of each piece among the neighbours, as far as this peer has heard. */
function copiesOf(neighbours: Neighbours, pieces: number): number[] {
  const known = [...neighbours.values()];
  return Array.from(
    { length: pieces },
    (_, piece) => known.filter(({ has }) => hasBit(has, piece)).length,
  );
}

/**
 * What to ask for now: of every neighbour that has unchoked this peer and owes it nothing, the rarest
 * piece that is lacking and not yet asked of another.
 */
export function wished(context: PeerContext): Partial<PeerContext> {
  const { neighbours, pieces, has, present } = context;
  if (!present) return { wishes: [] };
  const requests = new Map(context.requests);
  const wishes: (readonly [NodeId, number])[] = [];
  let { dice } = context;
  let settled = [...requests.values()].reduce(withBit, has);
  let copies: number[] | undefined;
  for (const [id, neighbour] of neighbours) {
    if (!neighbour.open || requests.has(id)) continue;
    const offer = without(neighbour.has, settled);
    if (offer.every((word) => word === 0)) continue;
    copies ??= copiesOf(neighbours, pieces);
    const choice = choosePiece('rarest', offer, copies, dice);
    dice = choice.dice;
    settled = withBit(settled, choice.piece);
    requests.set(id, choice.piece);
    wishes.push([id, choice.piece]);
  }
  return { requests, wishes, dice };
}

/** A piece has come. */
export function taken(context: PeerContext, from: NodeId, piece: number): Partial<PeerContext> {
  const { pieceBytes } = context;
  return {
    has: withBit(context.has, piece),
    requests: withoutKey(context.requests, from),
    received: withReceived(context.received, from, pieceBytes),
    downloadedBytes: context.downloadedBytes + pieceBytes,
  };
}

/** A request to one that chokes is void: a piece under way would have been finished first. */
export function refused(context: PeerContext, from: NodeId): Partial<PeerContext> {
  return { requests: withoutKey(context.requests, from) };
}
