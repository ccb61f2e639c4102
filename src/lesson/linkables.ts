import { course } from '#course/collections.ts';
import { mappedLessons } from '#course/course-map.ts';
import { plainText } from '#quiz/prose.ts';
import type { Question } from '#quiz/question.ts';
import { labs } from './all-labs.ts';
import { questions } from './questions.ts';

/** Something a teacher can link: its id, and a name to choose by. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Linkables {
  readonly lessons: readonly Named[];
  readonly labs: readonly Named[];
  readonly questions: readonly Named[];
}

/** Longer questions are cut where they are only to be told apart. */
const MAX_LETTERS = 90;

/** Every written lesson, every lab and every question, in the order of the course. */
export async function linkables(): Promise<Linkables> {
  const { lessons } = await course();
  const written = mappedLessons.filter(({ id }) => lessons.has(id));
  const asked = [...(await questions()).values()];
  return {
    lessons: written.map(({ id, title }) => ({ id, title })),
    labs: labs.map(({ id, title }) => ({ id, title })),
    questions: written.flatMap((lesson) =>
      asked
        .filter(({ id }) => id.startsWith(`${lesson.id}/`))
        .map((question) => ({ id: question.id, title: nameOf(question) })),
    ),
  };
}

/** The question itself is the last paragraph; what comes before it sets the scene. */
function nameOf({ prompt }: Question): string {
  const letters = [...plainText(prompt.at(-1) ?? [])];
  return letters.length <= MAX_LETTERS
    ? letters.join('')
    : `${letters.slice(0, MAX_LETTERS).join('').trimEnd()}…`;
}
