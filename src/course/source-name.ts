import type { Source } from './schemas/source-schema.ts';

/**
 * A source as it is named in small print: `RFC 9293`, `Adar and Huberman 2000`,
 * `Saroiu and others 2002`.
 */
export function shortName({ venue, authors, year }: Pick<Source, 'venue' | 'authors' | 'year'>) {
  if (venue.startsWith('RFC ')) return venue;
  const people = authors
    .replaceAll(/\s*\(eds?\.\)/gu, '')
    .split(/,\s*|\s+and\s+/u)
    .map(withoutInitials);
  const [first, second] = people;
  const who =
    people.length > 2 || second === 'others' ? `${first} and others` : people.join(' and ');
  return year === undefined ? who : `${who} ${year}`;
}

function withoutInitials(name: string): string {
  return name.replace(/^(?:\p{Lu}\.(?:-\p{Lu}\.)?\s*)+/u, '');
}
