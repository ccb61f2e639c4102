import type { Question } from '#quiz/question.ts';
import type { LessonHere } from './lesson-here.ts';
import { mistake } from './mistake.ts';

const asked = 2;

/**
 * The questions asked at the start of a lesson, in the order in which its text asks them again.
 *
 * @param text the lesson as its author wrote it.
 * @throws AstroError unless the lesson marks exactly two.
 */
export function openersOf(
  { id: lesson, file }: Pick<LessonHere, 'id' | 'file'>,
  questions: ReadonlyMap<string, Question>,
  text: string,
): readonly Question[] {
  const marked = [...questions.values()].filter(
    ({ id, opener }) => opener && id.startsWith(`${lesson}/`),
  );
  const place = ({ id }: Question) => text.indexOf(`id="${id}"`);
  if (marked.length === asked) return marked.sort((a, b) => place(a) - place(b));
  return mistake(
    `${file}: <Opener> asks two questions, and content/questions/${lesson}.yaml marks ${marked.length}.`,
    marked.length < asked
      ? 'Write `opener: true` on two of its questions.'
      : `Leave \`opener: true\` on two of ${marked.map(({ id }) => id).join(', ')}.`,
  );
}
