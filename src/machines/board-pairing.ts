import { Draws, type Dice } from '#chance/index.ts';
import { hasBit, offersTo, type Bits } from './bits.ts';

/** A peer as the board knows it. */
export interface Entry {
  readonly has: Bits;
  /** Uploads it can do in one round: 0 for one that does not share, or has left. */
  readonly uploads: number;
  /** Downloads it can do in one round: 0 for one that has left. */
  readonly downloads: number;
  /** Set when it left with everything. */
  readonly finished?: true;
}

/** Who sends to whom in one round, by index. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** For each peer, by index, the set of those it knows. */
export type Acquaintance = readonly Bits[];

/**
 * The pairs of one round: those who can upload, in random order, each take a random peer that they
 * know, that lacks something of theirs and has a download left. No pair does anything twice. Without
 * `acquaintance` everybody knows everybody.
 */
export function pairUp(
  entries: readonly Entry[],
  dice: Dice,
  acquaintance?: Acquaintance,
): { readonly pairs: readonly Pair[]; readonly dice: Dice } {
  const draws = new Draws(dice);
  const room = entries.map(({ downloads }) => downloads);
  const pairs: Pair[] = [];
  const uploaders = entries.flatMap((entry, i) => Array<number>(entry.uploads).fill(i));
  for (const from of draws.shuffled(uploaders)) {
    const to = firstServed(entries, from, room, draws, acquaintance?.[from]);
    if (to === undefined) continue;
    room[to]!--;
    pairs.push({ from, to });
  }
  return { pairs, dice: draws.dice };
}

/** The first of the others, in random order, that this one can serve. */
function firstServed(
  entries: readonly Entry[],
  from: number,
  room: readonly number[],
  draws: Draws,
  known: Bits | undefined,
): number | undefined {
  const { has } = entries[from]!;
  const start = entries.length;
  // Drawing one at a time is enough: most are served by the first or second look.
  const others = Array.from({ length: start }, (_, i) => i);
  for (let left = start; left > 0; left--) {
    const at = draws.below(left);
    const to = others[at]!;
    const isKnown = known === undefined || hasBit(known, to);
    if (to !== from && isKnown && room[to]! > 0 && offersTo(has, entries[to]!.has)) return to;
    others[at] = others[left - 1]!;
  }
  return undefined;
}
