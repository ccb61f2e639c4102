import type { Source } from './schemas/source-schema.ts';

/**
 * A source as it is named in small print: `RFC 9293`, `BEP 3`, `Adar and Huberman 2000`,
 * `Saroiu and others 2002`.
 */
export function shortName({
  title,
  venue,
  authors,
  year,
}: Pick<Source, 'title' | 'venue' | 'authors' | 'year'>) {
  if (venue.startsWith('RFC ')) return venue;
  const numbered = /^BEP \d+(?=:)/u.exec(title);
  if (numbered) return numbered[0];
  const people = authors
    .replaceAll(/\s*\(eds?\.\)/gu, '')
    .split(/,\s*|\s+and\s+/u)
    .map(withoutInitials);
  const [first, second] = people;
  const who =
    people.length > 2 || second === 'others' ? `${first} and others` : people.join(' and ');
  return year === undefined ? who : `${who} ${year}`;
}

/** By what a list of sources is sorted: the family name of the first author, or a body’s own name. */
export function sortName(authors: string): string {
  return withoutInitials(authors).replace(/^The\s/u, '');
}

/** Where and when it came out; the year once only, also if the venue has it in its name. */
export function placeName({ venue, year }: Pick<Source, 'venue' | 'year'>): string {
  return year === undefined || venue.includes(String(year)) ? venue : `${venue}, ${year}`;
}

function withoutInitials(name: string): string {
  return name.replace(/^(?:\p{Lu}\.(?:-\p{Lu}\.)?\s*)+/u, '');
}
