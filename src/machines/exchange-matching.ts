import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { hasBit, offersTo, withBit, without, withoutBit, type Bits } from './bits.ts';
import { choosePiece } from './piece-choice.ts';

/** A member of a swarm, as an exchange knows it. */
export interface Member {
  readonly id: NodeId;
  readonly has: Bits;
  /** What it has and what is on its way to it; and how many pieces that is. */
  readonly owns: Bits;
  readonly ownCount: number;
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

/** What an exchange decides from. */
export interface Standing {
  readonly members: readonly Member[];
  /** Owners of each piece, those it is on its way to among them. */
  readonly copies: readonly number[];
  readonly dice: Dice;
}

/** An upload is begun if there is room for half of it, or it would only trickle. */
const WORTH_WHILE = 0.5;

/** About what one of the giver’s uploads takes of the taker’s down-link. */
function rateBps({ slotBps }: Member, { downBps }: Member): number {
  return Math.min(slotBps, downBps);
}

function hasRoomFor(taker: Member, giver: Member): boolean {
  const roomBps = taker.downBps - taker.usedBps;
  return roomBps > 0 && roomBps >= WORTH_WHILE * rateBps(giver, taker);
}

/** Puts a transfer on both its ends (+1), or takes it off them (−1). */
function load(members: Member[], { from, to }: Order, sign: 1 | -1): void {
  const [giver, taker] = [members[from]!, members[to]!];
  members[from] = { ...giver, freeSlots: giver.freeSlots - sign };
  members[to] = { ...taker, usedBps: taker.usedBps + sign * rateBps(giver, taker) };
}

function begin(members: Member[], order: Order): void {
  load(members, order, 1);
  const taker = members[order.to]!;
  const owns = withBit(taker.owns, order.piece);
  members[order.to] = { ...taker, owns, ownCount: taker.ownCount + 1 };
}

/** The members once this piece has come. */
export function arrived(members: readonly Member[], order: Order): Member[] {
  const after = [...members];
  load(after, order, -1);
  const taker = after[order.to]!;
  after[order.to] = { ...taker, has: withBit(taker.has, order.piece) };
  return after;
}

/** The members once this piece will not come. */
export function calledOff(members: readonly Member[], order: Order): Member[] {
  const after = [...members];
  load(after, order, -1);
  const taker = after[order.to]!;
  const owns = withoutBit(taker.owns, order.piece);
  after[order.to] = { ...taker, owns, ownCount: taker.ownCount - 1 };
  return after;
}

/**
 * Of these takers, who lack something of the giver’s and have room on their down-link, one that owns
 * least; chance decides among equals. So all come on together, and nobody is left far behind.
 */
function neediest(
  members: readonly Member[],
  from: number,
  takers: readonly number[],
  draws: Draws,
): number | undefined {
  const giver = members[from]!;
  let fewest = Infinity;
  let found: number[] = [];
  for (const to of takers) {
    const taker = members[to]!;
    if (to === from || taker.ownCount > fewest) continue;
    if (!hasRoomFor(taker, giver) || !offersTo(giver.has, taker.owns)) continue;
    if (taker.ownCount < fewest) [fewest, found] = [taker.ownCount, []];
    found.push(to);
  }
  return draws.pick(found);
}

/**
 * Keeps every up-link busy as far as there is anybody to serve: those with a free slot, in random
 * order, send the piece that fewest own to a member that owns least. A piece that nobody else owns
 * goes to one who will pass it on, if there is one.
 */
export function match(standing: Standing): Standing & { readonly orders: readonly Order[] } {
  const members = [...standing.members];
  const copies = [...standing.copies];
  const orders: Order[] = [];
  let draws = new Draws(standing.dice);
  const takers = [...members.keys()].filter((i) => members[i]!.ownCount < copies.length);
  const sharers = takers.filter((i) => members[i]!.shares);
  for (const from of draws.shuffled(freeSlots(members))) {
    const { has } = members[from]!;
    const isOnlyOwner = copies.some((count, piece) => count === 1 && hasBit(has, piece));
    const sharer = isOnlyOwner ? neediest(members, from, sharers, draws) : undefined;
    const to = sharer ?? neediest(members, from, takers, draws);
    if (to === undefined) continue;
    const offer = without(has, members[to]!.owns);
    const { piece, dice } = choosePiece('rarest', offer, copies, draws.dice);
    draws = new Draws(dice);
    copies[piece]!++;
    orders.push({ from, to, piece });
    begin(members, orders.at(-1)!);
  }
  return { members, copies, dice: draws.dice, orders };
}

/** Every slot that could be used now, by its owner’s index. */
function freeSlots(members: readonly Member[]): number[] {
  return members.flatMap(({ shares, has, freeSlots: count }, i) =>
    shares && has.some((word) => word !== 0) ? Array<number>(count).fill(i) : [],
  );
}
