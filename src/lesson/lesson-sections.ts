import { render, type CollectionEntry } from 'astro:content';

/** A section of a lesson: what lies between two headings of level 2. */
export interface LessonSection {
  /** Id of its heading: `count-round-trips`; `_top` for the title, `opener` for the guesses. */
  readonly slug: string;
  readonly title: string;
}

const openerSection: LessonSection = { slug: 'opener', title: 'What do you think now?' };

/** The sections of a lesson in reading order: its title, the guesses of `<Opener />`, the text. */
export async function sectionsOf(entry: CollectionEntry<'docs'>): Promise<LessonSection[]> {
  const { headings } = await render(entry);
  const written = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ slug, title: text }));
  const hasOpener = /^<Opener\b/m.test(entry.body ?? '');
  return [
    { slug: '_top', title: entry.data.title },
    ...(hasOpener ? [openerSection] : []),
    ...written,
  ];
}
