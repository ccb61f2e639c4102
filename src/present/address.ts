import { firstPlace, type Place } from './place.ts';

/** What the address says of a presentation. */
export interface Asked {
  readonly place: Place;
  /** What of it cannot be used, for the reader; empty if all can. */
  readonly notice: string;
}

/** Reads `section` and `part`, which count from 1. The deck says later which places there are. */
export function readAddress(query: string, sections: number): Asked {
  const given = new URLSearchParams(query);
  const section = given.get('section');
  if (section === null) return { place: firstPlace, notice: '' };
  const number = wholeNumber(section);
  if (number === undefined || number > sections) {
    const notice = `There is no section “${section.slice(0, 20)}” here. Write a number from 1 to ${sections}.`;
    return { place: firstPlace, notice };
  }
  const part = wholeNumber(given.get('part') ?? '1') ?? 1;
  return { place: { section: number - 1, part: part - 1 }, notice: '' };
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** The address of this place of the presentation; whatever else the address says is kept. */
export function addressAt(href: string, { section, part }: Place): string {
  const url = new URL(href);
  url.hash = '';
  url.searchParams.set('section', String(section + 1));
  if (part === 0) url.searchParams.delete('part');
  else url.searchParams.set('part', String(part + 1));
  return url.href;
}

/** The address of the same page as readers have it, at this heading. */
export function addressToRead(href: string, slug: string): string {
  const url = new URL(href);
  for (const key of ['present', 'section', 'part']) url.searchParams.delete(key);
  url.hash = slug;
  return url.href;
}
