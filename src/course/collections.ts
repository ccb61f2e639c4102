import { getCollection, type CollectionEntry } from 'astro:content';
import { failOn } from './author-error.ts';
import { brokenReferences } from './references.ts';
import type { Misconception } from './schemas/misconception-schema.ts';
import type { Source } from './schemas/source-schema.ts';
import type { Term } from './schemas/term-schema.ts';

/** Everything the content folder holds, checked: no name in it leads nowhere. */
export interface Course {
  /** The written lessons, by lesson id: a lesson is written once it has an entry. */
  readonly lessons: ReadonlyMap<string, CollectionEntry<'docs'>>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly misconceptions: ReadonlyMap<string, Misconception>;
}

let loaded: Promise<Course> | undefined;

/**
 * The whole course. It is read and checked once per build, and anew for every page in dev.
 *
 * @throws AstroError that lists every broken reference with what to write instead.
 */
export function course(): Promise<Course> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Course> {
  const docs = await getCollection('docs');
  const lessons = docs.map((entry) => [entry.id.replace(/^lessons\//, ''), entry] as const);
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  const sources = (await getCollection('sources')).map(({ data }) => data);
  const misconceptions = (await getCollection('misconceptions')).map(({ data }) => data);

  failOn(
    brokenReferences({
      lessons: lessons.map(([id, { data, filePath = id }]) => ({
        id,
        file: filePath,
        data: {
          title: data.title,
          misconceptions: data.misconceptions ?? [],
          sources: data.sources ?? [],
          readNext: data.readNext ?? [],
        },
      })),
      terms,
      sources,
      misconceptions,
    }),
  );
  return {
    lessons: new Map(lessons),
    terms: byId(terms),
    sources: byId(sources),
    misconceptions: byId(misconceptions),
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
