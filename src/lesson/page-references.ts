import type { Problem } from '#course/author-error.ts';
import { mappedLessons } from '#course/course-map.ts';
import { unknownNames } from '#course/references.ts';
import type { Lab } from '#labs/define-lab.ts';
import { labLinkProblems } from './lab-link.ts';

/** What an entry of a page around the lessons names: each list may be missing. */
export interface Naming {
  readonly id: string;
  readonly sources?: readonly string[];
  readonly lessons?: readonly string[];
  /** Lab states, as content writes them. */
  readonly labs?: readonly string[];
}

/** What there is to be named. */
export interface Nameable {
  readonly sourceIds: readonly string[];
  readonly labs: Readonly<Record<string, Lab>>;
}

/** Every name in a list of entries that leads nowhere. `file` is the list's file, for messages. */
export function namingProblems(
  file: string,
  entries: readonly Naming[],
  { sourceIds, labs }: Nameable,
): Problem[] {
  const lessonIds = mappedLessons.map(({ id }) => id);
  return entries.flatMap(({ id, sources = [], lessons = [], labs: links = [] }) => {
    const where = `${file}, entry "${id}"`;
    return [
      ...unknownNames(where, 'sources', 'source', sources, sourceIds),
      ...unknownNames(where, 'lesson', 'lesson', lessons, lessonIds),
      ...links.flatMap((link) =>
        labLinkProblems(link, labs).map(({ what, instead }) => ({
          what: `${where}: the link ${link} ${what}.`,
          instead,
        })),
      ),
    ];
  });
}
