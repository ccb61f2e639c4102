import type { NodeId } from '#sim/index.ts';
import type { Contact } from './identifiers.ts';
import { isDead, type LookUp, type Wish } from './look-up.ts';
import { directionsTo, type Directions, type RingTable } from './ring-table.ts';

/** A look-up on a ring, from one node closer to the key to the next. */
export interface RingLookUp extends LookUp {
  /** Whom to ask next, the best first; none once the way has come to its end. */
  readonly candidates: readonly Contact[];
  /** Who should hold the key, the owner first, as far as is known. */
  readonly holders: readonly Contact[];
  /** Who answered last: the closest to the key so far. */
  readonly closest: NodeId;
}

/** Begins with what the asker's own table says. */
export function beginRing({ key, name }: Wish, table: RingTable, replicas: number): RingLookUp {
  const blank: RingLookUp = {
    key,
    name,
    steps: [],
    hops: 0,
    holder: undefined,
    outcome: undefined,
    candidates: [],
    holders: [],
    closest: table.self.node,
  };
  return directed(blank, directionsTo(key, table), replicas);
}

function directed(lookUp: RingLookUp, told: Directions, replicas: number): RingLookUp {
  const isThere = (contact: Contact) => !isDead(lookUp, contact);
  // A node further back may have seen the owner too; who is nearer sees more of those after it.
  const known = told.holders.length > 0 ? told.holders.slice(0, replicas) : lookUp.holders;
  return {
    ...lookUp,
    candidates: told.preceding.filter(isThere),
    holders: known.filter(isThere),
  };
}

/** The one that was asked has answered: one hop nearer. */
export function hopped(lookUp: RingLookUp, told: Directions, replicas: number): RingLookUp {
  const [contact] = lookUp.candidates;
  const step = { contact: contact!, toldBy: lookUp.closest, round: lookUp.hops + 1 };
  const further = {
    ...lookUp,
    steps: [...lookUp.steps, { ...step, answered: true }],
    hops: lookUp.hops + 1,
    closest: contact!.node,
  };
  return directed(further, told, replicas);
}

/** The one that was asked for the way, or else for the value, does not answer: the next, please. */
export function skipped(lookUp: RingLookUp): RingLookUp {
  const { candidates, holders, closest, hops } = lookUp;
  const contact = candidates[0] ?? holders[0]!;
  const step = { contact, toldBy: closest, round: hops + 1, answered: false };
  return {
    ...lookUp,
    steps: [...lookUp.steps, step],
    candidates: candidates.slice(1),
    holders: holders.filter(({ node }) => node !== contact.node),
  };
}
