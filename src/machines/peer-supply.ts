import type { NodeId } from '#sim/index.ts';
import { optimisticPick, slotsAnew, tenSecondsOn, withReceived } from './choking-ranking.ts';
import { isComplete, those, withoutKey, type PeerContext } from './peer-context.ts';

/** Who is to have a slot. */
function chosen({ reciprocal, optimistic }: PeerContext): readonly NodeId[] {
  return optimistic === undefined ? reciprocal : [...reciprocal, optimistic];
}

function interested({ neighbours }: PeerContext): readonly NodeId[] {
  return those(neighbours, (neighbour) => neighbour.interested);
}

function mayGive({ present, shares }: PeerContext): boolean {
  return present && shares;
}

/**
 * The re-choke: all slots but one go to those who gave most in the last twenty seconds and want
 * something. A peer that lacks nothing gets nothing; it looks at whom it could send most to.
 */
export function rechoked(context: PeerContext): Partial<PeerContext> {
  if (!mayGive(context)) return {};
  const { received, sent, slots, rechokes, optimistic } = context;
  const partners = interested(context);
  const ranking = isComplete(context) ? sent : received;
  const anew = slotsAnew(context, ranking, { partners, reciprocalSlots: slots - 1 });
  // With nobody else to give it to, the optimistic slot stays where it is.
  const stays =
    optimistic !== undefined &&
    partners.includes(optimistic) &&
    !anew.reciprocal.includes(optimistic);
  return {
    ...anew,
    optimistic: anew.optimistic ?? (stays ? optimistic : undefined),
    rechokes: rechokes + 1,
    former: [],
    received: tenSecondsOn(received),
    sent: tenSecondsOn(sent),
  };
}

/**
 * Between two re-chokes: who wants nothing any more loses its slot, and an optimistic slot that is
 * free goes to somebody at once. Who has just lost a slot waits for the next re-choke.
 */
export function filled(context: PeerContext): Partial<PeerContext> {
  const partners = interested(context);
  const reciprocal = context.reciprocal.filter((id) => partners.includes(id));
  const { optimistic, former } = context;
  if (!mayGive(context) || (optimistic !== undefined && partners.includes(optimistic))) {
    return { reciprocal };
  }
  const { pick, dice } = optimisticPick(partners, [...reciprocal, ...former], context.dice);
  return { reciprocal, optimistic: pick, dice };
}

/** Whom to tell CHOKE and UNCHOKE, so that who is unchoked comes to be who is chosen. */
export function handOver(context: PeerContext): {
  readonly choke: readonly NodeId[];
  readonly unchoke: readonly NodeId[];
} {
  const { unchoked, uploads, slots } = context;
  const wanted = chosen(context);
  const keep = unchoked.filter((id) => wanted.includes(id) || uploads.has(id));
  return {
    choke: unchoked.filter((id) => !keep.includes(id)),
    unchoke: wanted.filter((id) => !unchoked.includes(id)).slice(0, slots - keep.length),
  };
}

/** After they have been told. */
export function handedOver(context: PeerContext): Partial<PeerContext> {
  const { choke, unchoke } = handOver(context);
  return {
    unchoked: [...context.unchoked.filter((id) => !choke.includes(id)), ...unchoke],
    former: [...context.former, ...choke],
  };
}

export function uploadBegun(context: PeerContext, to: NodeId, piece: number): Partial<PeerContext> {
  return {
    uploads: new Map(context.uploads).set(to, piece),
    uploadedBytes: context.uploadedBytes + context.pieceBytes,
  };
}

/** HAVE from one that was being sent that very piece: it has arrived. */
export function uploadEnded(context: PeerContext, to: NodeId, piece: number): Partial<PeerContext> {
  if (context.uploads.get(to) !== piece) return {};
  return {
    uploads: withoutKey(context.uploads, to),
    sent: withReceived(context.sent, to, context.pieceBytes),
  };
}
