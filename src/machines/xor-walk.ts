import type { NodeId } from '#sim/index.ts';
import { xorDistance, type Contact } from './identifiers.ts';
import { isDead, type LookUp, type Wish } from './look-up.ts';
import { closestTo, type XorTable } from './xor-table.ts';

/** How wide a Kademlia look-up goes. */
export interface XorWidth {
  /** k: contacts in a bucket and in an answer, and how many of the closest are asked before giving up. */
  readonly bucketSize: number;
  /** α: how many are asked at the same time. */
  readonly alpha: number;
}

interface Known {
  readonly contact: Contact;
  readonly toldBy: NodeId;
}

/** A look-up by XOR distance: in rounds, each asking the closest known who were not asked yet. */
export interface XorLookUp extends LookUp {
  readonly asker: NodeId;
  /** Everybody heard of, the closest to the key first. */
  readonly known: readonly Known[];
  /** Asked in this round, and not heard of yet. */
  readonly pending: readonly Known[];
  readonly round: number;
}

/** Begins with the closest of the asker's own table. */
export function beginXor(
  { key, name }: Wish,
  table: XorTable,
  { bucketSize }: XorWidth,
): XorLookUp {
  const blank: XorLookUp = {
    key,
    name,
    asker: table.self.node,
    steps: [],
    hops: 0,
    holder: undefined,
    outcome: undefined,
    known: [],
    pending: [],
    round: 0,
  };
  return withNews(blank, table.self.node, closestTo(key, table, bucketSize));
}

/** With contacts told of by somebody. A new closest one is what a hop is counted for. */
function withNews(lookUp: XorLookUp, toldBy: NodeId, contacts: readonly Contact[]): XorLookUp {
  // Those who know the asker tell it of itself.
  const heard = new Set([lookUp.asker, ...lookUp.known.map(({ contact }) => contact.node)]);
  const news = contacts.filter(({ node }) => !heard.has(node));
  const distance = ({ contact }: Known) => xorDistance(contact.id, lookUp.key);
  const known = [...lookUp.known, ...news.map((contact) => ({ contact, toldBy }))].sort(
    (a, b) => distance(a) - distance(b),
  );
  const isCloser = known[0] !== lookUp.known[0];
  return { ...lookUp, known, hops: isCloser ? lookUp.round : lookUp.hops };
}

/** Whom to ask in the next round: none if the k closest that are there have all been asked. */
export function nextToAsk(lookUp: XorLookUp, { bucketSize, alpha }: XorWidth): readonly Known[] {
  const asked = new Set(lookUp.steps.map(({ contact }) => contact.node));
  return lookUp.known
    .filter(({ contact }) => !isDead(lookUp, contact))
    .slice(0, bucketSize)
    .filter(({ contact }) => !asked.has(contact.node))
    .slice(0, alpha);
}

/** A round begins. */
export function withRound(lookUp: XorLookUp, width: XorWidth): XorLookUp {
  return { ...lookUp, pending: nextToAsk(lookUp, width), round: lookUp.round + 1 };
}

/** One of the round has answered, with contacts or with the value. */
export function heardFrom(
  lookUp: XorLookUp,
  from: NodeId,
  contacts: readonly Contact[],
): XorLookUp {
  const asked = lookUp.pending.find(({ contact }) => contact.node === from);
  if (!asked) return lookUp;
  const step = { ...asked, round: lookUp.round, answered: true };
  const answered = {
    ...lookUp,
    steps: [...lookUp.steps, step],
    pending: lookUp.pending.filter((other) => other !== asked),
  };
  return withNews(answered, from, contacts);
}

/** Time is up for those of the round who have not answered. */
export function givenUp(lookUp: XorLookUp): XorLookUp {
  const steps = lookUp.pending.map((asked) => ({ ...asked, round: lookUp.round, answered: false }));
  return { ...lookUp, steps: [...lookUp.steps, ...steps], pending: [] };
}
