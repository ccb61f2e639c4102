import { getCollection } from 'astro:content';
import { failOn, type Problem } from '#course/author-error.ts';
import { course } from '#course/collections.ts';
import { notesFile } from '#course/notes-loader.ts';
import { adviceFor } from '#hints/advice.ts';
import { labs } from '#labs/registry.ts';
import { sectionsOf, type LessonSection } from './lesson-sections.ts';
import { sectionNotes, type SectionNotes } from './section-notes.ts';

/** A written lesson as a teacher presents it. */
export interface TeacherNotes {
  /** All its sections, in reading order. */
  readonly sections: readonly LessonSection[];
  /** Those that have notes, in the same order; none if nobody has written any. */
  readonly notes: readonly SectionNotes[];
}

let loaded: Promise<ReadonlyMap<string, TeacherNotes>> | undefined;

/**
 * The sections of every written lesson and the teacher's notes on them, by lesson id. Read once per
 * build, and anew for every page in dev.
 *
 * @throws AstroError that lists every note on something that is not there.
 */
export function teacherNotes(): Promise<ReadonlyMap<string, TeacherNotes>> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlyMap<string, TeacherNotes>> {
  const { lessons } = await course();
  const files = await getCollection('notes');
  const problems: Problem[] = strayFiles(
    files.map(({ id }) => id),
    [...lessons.keys()],
  );
  const all = [...lessons].map(async ([id, entry]) => {
    const sections = await sectionsOf(entry);
    const written = files.find((file) => file.id === id)?.data.notes ?? [];
    const surroundings = {
      file: notesFile(id),
      sections,
      labs,
      base: import.meta.env.BASE_URL,
    };
    return [id, { sections, notes: sectionNotes(written, surroundings, problems) }] as const;
  });
  const read = new Map(await Promise.all(all));
  failOn(problems);
  return read;
}

/** Files whose names are no lesson that is written. */
function strayFiles(files: readonly string[], lessons: readonly string[]): Problem[] {
  return files
    .filter((id) => !lessons.includes(id))
    .map((id) => ({
      what: `${notesFile(id)}: no lesson "${id}" is written.`,
      instead: adviceFor(id, lessons),
    }));
}
