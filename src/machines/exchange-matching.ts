import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import {
  countBits,
  hasBit,
  offersTo,
  union,
  withBit,
  without,
  withoutBit,
  type Bits,
} from './bits.ts';
import { choosePiece } from './piece-choice.ts';

/** A member of a swarm, as an exchange knows it. */
export interface Member {
  readonly id: NodeId;
  readonly has: Bits;
  /** Pieces that are on their way to it. */
  readonly coming: Bits;
  readonly shares: boolean;
  /** Uploads that it could begin now, if it shares, and about how fast each would be. */
  readonly freeSlots: number;
  readonly slotBps: number;
  /** Its down-link, and about how much of it is in use. */
  readonly downBps: number;
  readonly usedBps: number;
}

/** “Send that piece to that member”, members by their index. */
export interface Order {
  readonly from: number;
  readonly to: number;
  readonly piece: number;
}

/** An upload is begun if there is room for half of it, or it would only trickle. */
const WORTH_WHILE = 0.5;

/** What it has, or will have shortly. */
function owned({ has, coming }: Member): Bits {
  return union(has, coming);
}

/** About what one of the giver’s uploads takes of the taker’s down-link. */
function rateBps({ slotBps }: Member, { downBps }: Member): number {
  return Math.min(slotBps, downBps);
}

function hasRoomFor(taker: Member, giver: Member): boolean {
  const roomBps = taker.downBps - taker.usedBps;
  return roomBps > 0 && roomBps >= WORTH_WHILE * rateBps(giver, taker);
}

/**
 * Of those who lack something of the giver’s and whose down-link has room, one that owns least; chance
 * decides among equals. So all come on together, and nobody is left far behind at the end.
 */
function neediest(
  members: readonly Member[],
  from: number,
  draws: Draws,
  mayTake: (member: Member) => boolean,
): number | undefined {
  const giver = members[from]!;
  let fewest = Infinity;
  let found: number[] = [];
  members.forEach((member, i) => {
    if (i === from || !mayTake(member) || !hasRoomFor(member, giver)) return;
    const own = owned(member);
    if (!offersTo(giver.has, own)) return;
    const count = countBits(own);
    if (count < fewest) [fewest, found] = [count, [i]];
    else if (count === fewest) found.push(i);
  });
  return draws.pick(found);
}

/** A piece that nobody else owns goes to one who will pass it on, if there is one. */
function takerFor(
  members: readonly Member[],
  copies: readonly number[],
  from: number,
  draws: Draws,
): number | undefined {
  const { has } = members[from]!;
  const isOnlyOwner = copies.some((count, piece) => count === 1 && hasBit(has, piece));
  const sharer = isOnlyOwner ? neediest(members, from, draws, ({ shares }) => shares) : undefined;
  return sharer ?? neediest(members, from, draws, () => true);
}

/** The members once this order is being carried out, or no longer is. */
export function carrying(
  members: readonly Member[],
  { from, to, piece }: Order,
  begins: boolean,
): Member[] {
  const [giver, taker] = [members[from]!, members[to]!];
  const sign = begins ? 1 : -1;
  const after = [...members];
  after[from] = { ...giver, freeSlots: giver.freeSlots - sign };
  after[to] = {
    ...taker,
    coming: begins ? withBit(taker.coming, piece) : withoutBit(taker.coming, piece),
    usedBps: taker.usedBps + sign * rateBps(giver, taker),
  };
  return after;
}

/** What an exchange decides from. */
export interface Standing {
  readonly members: readonly Member[];
  /** Owners of each piece, those it is on its way to among them. */
  readonly copies: readonly number[];
  readonly dice: Dice;
}

/**
 * Keeps every up-link busy as far as there is anybody to serve: those with a free slot, in random
 * order, send the piece that fewest own to a member that owns least.
 */
export function match(standing: Standing): Standing & { readonly orders: readonly Order[] } {
  let { members } = standing;
  let draws = new Draws(standing.dice);
  const copies = [...standing.copies];
  const orders: Order[] = [];
  const free = members.flatMap(({ shares, freeSlots }, i) =>
    shares ? Array<number>(freeSlots).fill(i) : [],
  );
  for (const from of draws.shuffled(free)) {
    const to = takerFor(members, copies, from, draws);
    if (to === undefined) continue;
    const offer = without(members[from]!.has, owned(members[to]!));
    const { piece, dice } = choosePiece('rarest', offer, copies, draws.dice);
    draws = new Draws(dice);
    copies[piece]!++;
    orders.push({ from, to, piece });
    members = carrying(members, { from, to, piece }, true);
  }
  return { members, copies, dice: draws.dice, orders };
}
