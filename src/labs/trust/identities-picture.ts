import { identityAt, placeOf, valueOf, type Members } from '#machines/identities.ts';
import type { Reader } from '#machines/replica-reader.ts';
import type { Point } from '../stage/index.ts';
import { attackerId } from './nodes.ts';

/** The key whose copies are marked: the first of the round; undefined before the first and at the end. */
export function shownKey({ readings, entries, answers, open }: Reader): number | undefined {
  const concluded = answers.length === 0;
  if (concluded && readings.length === 0) return undefined;
  const first = concluded ? readings.length - 1 : readings.length;
  const key = Math.floor(first / KEYS_APART) * KEYS_APART;
  return key < entries || open > 0 ? key : undefined;
}

/** As many are read at a time. */
const KEYS_APART = 10;

/** The numbers of the identities that hold the copies of a key; chosen ids stand after all others. */
export function holderNumbers(reader: Reader, members: Members, key: number): number[] {
  const chosen = [...members.chosen.keys()];
  return Array.from({ length: reader.copies }, (_, copy) => {
    const place = placeOf(reader.network, key, copy);
    const at = chosen.indexOf(place);
    return at < 0 ? identityAt(place, members.identities.length) : members.identities.length + at;
  });
}

/** Which identities are the attacker’s, by number. */
export function fakeNumbers({ identities, chosen }: Members): number[] {
  const many = identities.flatMap((id, i) => (id === attackerId ? [i] : []));
  return [...many, ...Array.from(chosen, (_, i) => identities.length + i)];
}

/** Squares standing on a corner around these places, as one path. */
export function fakeGlyphs(places: readonly Point[], half: number): string {
  return places
    .map(
      ({ x, y }) =>
        `M${units(x)} ${units(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`,
    )
    .join('');
}

/** Circles around these places, as one path. */
export function rings(places: readonly Point[], radius: number): string {
  return places
    .map(
      ({ x, y }) =>
        `M${units(x - radius)} ${units(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('');
}

/** What became of the keys: those read right as filled squares, lost ones as crosses, others as dots. */
export function keyMarks({ readings, entries }: Reader, places: readonly Point[], half: number) {
  let [right, lost, open] = ['', '', ''];
  for (let key = 0; key < entries; key++) {
    const { x, y } = places[key]!;
    const [left, top] = [units(x - half), units(y - half)];
    if (key >= readings.length) open += `M${units(x)} ${units(y)}h0`;
    else if (readings[key] === valueOf(key))
      right += `M${left} ${top}h${2 * half}v${2 * half}h${-2 * half}z`;
    else lost += `M${left} ${top}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`;
  }
  return { right, lost, open };
}

/** One decimal: finer is not to be seen. */
function units(value: number): number {
  return Math.round(value * 10) / 10;
}
