import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';

/** Slots that go to those who gave most; one more goes to anybody (Cohen 2003; BEP 3: 3 + 1). */
export const RECIPROCAL_SLOTS = 3;
export const SLOTS = RECIPROCAL_SLOTS + 1;
export const RECHOKE_MS = 10_000;
/** The optimistic slot is given to somebody else at every third re-choke: every 30 s. */
const OPTIMISTIC_EVERY = 3;

/** Bytes got from each partner, in the last ten seconds and in the ten before. */
export interface Received {
  readonly now: ReadonlyMap<NodeId, number>;
  readonly before: ReadonlyMap<NodeId, number>;
}

/** Bytes from a partner in the last twenty seconds: the rolling average that decides. */
function recent({ now, before }: Received, partner: NodeId): number {
  return (now.get(partner) ?? 0) + (before.get(partner) ?? 0);
}

export const nothingReceived: Received = { now: new Map(), before: new Map() };

/** The same with `bytes` more from `partner`. */
export function withReceived({ now, before }: Received, partner: NodeId, bytes: number): Received {
  return { now: new Map(now).set(partner, (now.get(partner) ?? 0) + bytes), before };
}

/** Ten seconds later: what was got in the last ten now belongs to the ten before. */
export function tenSecondsOn({ now }: Received): Received {
  return { now: new Map(), before: now };
}

/**
 * Those who gave most in the last twenty seconds; chance decides among equals. Who gave nothing gets
 * no such slot: it has to wait for the optimistic one.
 */
function bestGivers(
  received: Received,
  { partners, reciprocalSlots }: Choosing,
  dice: Dice,
): { readonly best: readonly NodeId[]; readonly dice: Dice } {
  const givers = new Set([...received.now.keys(), ...received.before.keys()]);
  const draws = new Draws(dice);
  const ranked = draws
    .shuffled([...givers].filter((giver) => partners.includes(giver)))
    .sort((a, b) => recent(received, b) - recent(received, a));
  return { best: ranked.slice(0, reciprocalSlots), dice: draws.dice };
}

/** Somebody who has no slot yet, whatever it gave. */
export function optimisticPick(
  partners: readonly NodeId[],
  taken: readonly NodeId[],
  dice: Dice,
): { readonly pick: NodeId | undefined; readonly dice: Dice } {
  const draws = new Draws(dice);
  const pick = draws.pick(partners.filter((partner) => !taken.includes(partner)));
  return { pick, dice: draws.dice };
}

/** Who has a slot for having given much, and who has the one that goes to anybody. */
export interface Slots {
  readonly reciprocal: readonly NodeId[];
  readonly optimistic: NodeId | undefined;
}

/** Who may be chosen at a re-choke, and for how many slots besides the optimistic one. */
export interface Choosing {
  readonly partners: readonly NodeId[];
  readonly reciprocalSlots: number;
}

/**
 * A re-choke: the slots go to the best givers among the partners; the optimistic one moves on at
 * every third re-choke, or when whoever has it has earned another or is no partner any more.
 */
export function slotsAnew(
  before: Slots & { readonly rechokes: number; readonly dice: Dice },
  received: Received,
  choosing: Choosing,
): Slots & { readonly dice: Dice } {
  const { best, dice } = bestGivers(received, choosing, before.dice);
  const { optimistic, rechokes } = before;
  const keeps =
    optimistic !== undefined &&
    rechokes % OPTIMISTIC_EVERY !== 0 &&
    choosing.partners.includes(optimistic) &&
    !best.includes(optimistic);
  const { pick, dice: left } = keeps
    ? { pick: optimistic, dice }
    : optimisticPick(choosing.partners, [...best, optimistic ?? ''], dice);
  return { reciprocal: best, optimistic: pick, dice: left };
}
