import { xorDistance, type Contact } from '#machines/identifiers.ts';
import type { WorldView } from '#sim/index.ts';
import type { DhtTally } from './tally.ts';
import { contactsOf, hasFailed, lastLookUp, memberOf, type LastLookUp } from './views.ts';

/** Somebody asked somebody: a line on the stage. */
export interface Asking {
  readonly from: Contact;
  readonly to: Contact;
  /** Its hop or round. */
  readonly number: number;
  readonly answered: boolean;
}

/** Who plays a part in the last look-up. */
export interface Cast extends LastLookUp {
  readonly askings: readonly Asking[];
  /** In charge of the key while nobody has failed. */
  readonly owner: Contact;
}

/** On a ring the owner comes first after the key; by XOR it is the closest to it. */
export function castOf(view: WorldView<DhtTally>): Cast | undefined {
  const last = lastLookUp(view);
  if (!last || last.holders.length === 0) return undefined;
  const { lookUp, holders, asker } = last;
  const known = new Map(
    [asker, ...lookUp.steps.map(({ contact }) => contact)].map((c) => [c.node, c]),
  );
  const askings = lookUp.steps.map(({ contact, toldBy, round, answered }) => ({
    from: known.get(toldBy)!,
    to: contact,
    number: round,
    answered,
  }));
  return { ...last, askings, owner: ownerAmong(holders, lookUp.key, isRing(view, asker)) };
}

function isRing(view: WorldView, { node }: Contact): boolean {
  return 'fingers' in memberOf(view, node)!.table;
}

function ownerAmong(holders: readonly Contact[], key: number, ring: boolean): Contact {
  const behind = ({ id }: Contact) => (id >= key ? id - key : id - key + 2 ** 32);
  const distance = ({ id }: Contact) => xorDistance(id, key);
  const measure = ring ? behind : distance;
  return holders.reduce((best, other) => (measure(other) < measure(best) ? other : best));
}

/** All who are to be drawn one by one in a crowd: those of the look-up, and the selected one. */
export function involved(cast: Cast | undefined, selected: Contact | undefined): Contact[] {
  const all = [
    ...(cast ? [cast.asker, cast.owner, ...cast.holders] : []),
    ...(cast?.askings.map(({ to }) => to) ?? []),
    ...(selected ? [selected] : []),
  ];
  return [...new Map(all.map((contact) => [contact.node, contact])).values()];
}

/** What a node is in this look-up, in a word; '' if it has no part in it. */
export function partOf(node: string, cast: Cast | undefined): string {
  if (!cast) return '';
  if (node === cast.asker.node) return 'asker';
  if (node === cast.lookUp.holder) return 'holder';
  if (cast.holders.some((holder) => holder.node === node)) return 'in-charge';
  return cast.askings.some(({ to }) => to.node === node) ? 'asked' : '';
}

/** Whom the selected node knows. */
export function knownTo(view: WorldView, selected: string | undefined): Contact[] {
  const member = selected === undefined ? undefined : memberOf(view, selected);
  return member ? contactsOf(member) : [];
}

/** The last look-up in a few words. */
export function progressOf(view: WorldView, cast: Cast | undefined): readonly [string, string] {
  if (!cast) return ['', ''];
  const { lookUp, asker } = cast;
  const count = `${lookUp.hops} ${lookUp.hops === 1 ? 'hop' : 'hops'}`;
  if (lookUp.outcome === 'found') return [count, 'found'];
  if (lookUp.outcome === 'missed') return [count, 'not found'];
  return [count, hasFailed(view, asker.node) ? 'asker failed' : 'under way'];
}

/** Longer than this does not fit under the stage with large text. */
const MOST_LETTERS = 44;

/** The way in numbers, those of a round together, the holder behind: `node 1 → 9, 12 → 13 ⇒ 14`. */
export function wayText({ asker, askings, lookUp }: Cast): string {
  const number = (node: string) => node.replace('node ', '');
  const rounds = new Map<number, string[]>();
  for (const { answered, to, number: round } of askings) {
    if (!answered || to.node === lookUp.holder) continue;
    rounds.set(round, [...(rounds.get(round) ?? []), number(to.node)]);
  }
  const way = [asker.node, ...[...rounds.values()].map((asked) => asked.join(', '))].join(' → ');
  const text = lookUp.holder === undefined ? way : `${way} ⇒ ${number(lookUp.holder)}`;
  return text.length > MOST_LETTERS
    ? `…${text.slice(-MOST_LETTERS).replace(/^.*? →/, ' →')}`
    : text;
}
