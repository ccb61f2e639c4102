import { ahead, clockwise, type Contact } from './identifiers.ts';

/** Whom a node of a Chord ring knows. */
export interface RingTable {
  readonly self: Contact;
  /** Bits of an identifier. */
  readonly bits: number;
  /** The first node at least 1, 2, 4, 8 … further on, each named once, clockwise. */
  readonly fingers: readonly Contact[];
  /** The next few nodes clockwise, for when those on the way or in charge have failed. */
  readonly successors: readonly Contact[];
}

/** What a node can tell about the way to a key. */
export interface Directions {
  /** Nodes it knows between itself and the key, the best to ask first. None: it is the predecessor. */
  readonly preceding: readonly Contact[];
  /** Nodes it knows to be in charge, the owner first, as far as its list of successors reaches. */
  readonly holders: readonly Contact[];
}

/**
 * The fingers that come before the key, closest to it first, as in Chord; then the successors that do,
 * which are only needed if all those fingers have failed.
 */
export function directionsTo(key: number, table: RingTable): Directions {
  const { self, bits, fingers, successors } = table;
  const way = ahead(self.id, key, bits);
  const isBefore = ({ id }: Contact) => clockwise(self.id, id, bits) < way;
  const byFinger = fingers.filter(isBefore).reverse();
  const byList = successors.filter((contact) => isBefore(contact) && !byFinger.includes(contact));
  return {
    preceding: [...byFinger, ...byList.reverse()],
    holders: successors.filter((contact) => !isBefore(contact)),
  };
}
