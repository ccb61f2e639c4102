/** Where a presentation stands. Both numbers count from 0. */
export interface Place {
  readonly section: number;
  /** Of the parts that the section is cut into on this screen. */
  readonly part: number;
}

/** How many parts each section has on this screen: at least one each. */
export type Deck = readonly number[];

export const firstPlace: Place = { section: 0, part: 0 };

/** The nearest place that the deck has. */
export function within(deck: Deck, { section, part }: Place): Place {
  const near = clamp(section, deck.length - 1);
  return { section: near, part: clamp(part, (deck[near] ?? 1) - 1) };
}

/** The place after this one; the last has none after it but itself. */
export function after(deck: Deck, { section, part }: Place): Place {
  if (part + 1 < deck[section]!) return { section, part: part + 1 };
  return section + 1 < deck.length ? { section: section + 1, part: 0 } : { section, part };
}

/** The place before this one; the first has none before it but itself. */
export function before(deck: Deck, { section, part }: Place): Place {
  if (part > 0) return { section, part: part - 1 };
  if (section === 0) return { section, part };
  return { section: section - 1, part: deck[section - 1]! - 1 };
}

export function lastPlace(deck: Deck): Place {
  return within(deck, { section: Infinity, part: Infinity });
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max));
}
