import type { Linkable } from './read-link.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
}

/** What there is to link, with names to choose by: plain data, made when the site is built. */
export interface Catalogue {
  readonly lessons: readonly Entry[];
  readonly labs: readonly Entry[];
  readonly questions: readonly Entry[];
}

export function linkableOf({ lessons, labs, questions }: Catalogue): Linkable {
  const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
  return { lessons: ids(lessons), labs: ids(labs), questions: ids(questions) };
}

/** The questions of each lesson that has some. */
export function questionsByLesson({ lessons, questions }: Catalogue) {
  return lessons
    .map((lesson) => ({
      lesson,
      questions: questions.filter(({ id }) => id.startsWith(`${lesson.id}/`)),
    }))
    .filter((group) => group.questions.length > 0);
}
