import type { Architecture, Card, Kind, Mark, Need } from './cards/index.ts';

/** What a reader says matters most; `card` leaves it to the card. */
export type Priority = Kind | 'card';

/** The needs that nothing will do without: the card’s own, and every one of the kind that matters most. */
export function isMust(need: Need, priority: Priority): boolean {
  return need.must || need.kind === priority;
}

/** A card judged for one architecture. */
export interface Verdict {
  readonly counts: Readonly<Record<Mark, number>>;
  /** What it must meet and does not: with any of these it cannot be defended. */
  readonly failed: readonly Need[];
  /** What it must meet, and does only on a condition. */
  readonly conditions: readonly Need[];
}

export function verdictOf(card: Card, architecture: Architecture, priority: Priority): Verdict {
  const marked = (mark: Mark) => card.needs.filter((need) => need.judged[architecture][0] === mark);
  const musts = (mark: Mark) => marked(mark).filter((need) => isMust(need, priority));
  return {
    counts: { met: marked('met').length, if: marked('if').length, not: marked('not').length },
    failed: musts('not'),
    conditions: musts('if'),
  };
}
