import { adviceFor } from '#hints/advice.ts';
import { mistake } from './mistake.ts';

/** Where a name was written: the file, and the component with the prop that holds the name. */
export interface WrittenAt {
  readonly file: string;
  /** `<Term id>` */
  readonly tag: string;
}

/**
 * The entry with this id.
 *
 * @param kind what the entry is, in a sentence: `term in content/glossary.yaml`.
 * @throws AstroError that names file, tag and id, and the nearest id there is.
 */
export function known<Entry>(
  entries: ReadonlyMap<string, Entry>,
  id: string | undefined,
  kind: string,
  { file, tag }: WrittenAt,
): Entry {
  const entry = id === undefined ? undefined : entries.get(id);
  if (entry !== undefined) return entry;
  const ids = [...entries.keys()];
  return id === undefined
    ? mistake(`${file}: ${tag} is missing.`, `Name a ${kind}, such as "${ids[0]}".`)
    : mistake(
        `${file}: ${tag} names "${id}", and there is no such ${kind}.`,
        adviceFor(String(id), ids),
      );
}
