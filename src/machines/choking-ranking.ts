import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';

/** Slots that go to those who gave most; one more goes to anybody (Cohen 2003; BEP 3: 3 + 1). */
export const RECIPROCAL_SLOTS = 3;
export const SLOTS = RECIPROCAL_SLOTS + 1;
export const RECHOKE_MS = 10_000;
/** The optimistic slot is given to somebody else at every third re-choke: every 30 s. */
export const OPTIMISTIC_EVERY = 3;

/** Bytes got from each partner, in the last ten seconds and in the ten before. */
export interface Received {
  readonly now: ReadonlyMap<NodeId, number>;
  readonly before: ReadonlyMap<NodeId, number>;
}

/** Bytes from a partner in the last twenty seconds: the rolling average that decides. */
function recent({ now, before }: Received, partner: NodeId): number {
  return (now.get(partner) ?? 0) + (before.get(partner) ?? 0);
}

/**
 * Those who gave most in the last twenty seconds, three at most; chance decides among equals. Who
 * gave nothing gets no such slot: it has to wait for the optimistic one.
 */
export function bestGivers(
  received: Received,
  dice: Dice,
): { readonly best: readonly NodeId[]; readonly dice: Dice } {
  const givers = new Set([...received.now.keys(), ...received.before.keys()]);
  const draws = new Draws(dice);
  const ranked = draws
    .shuffled([...givers])
    .sort((a, b) => recent(received, b) - recent(received, a));
  return { best: ranked.slice(0, RECIPROCAL_SLOTS), dice: draws.dice };
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
