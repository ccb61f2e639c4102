import type { Question } from '#quiz/question.ts';
import type { LessonHere } from './lesson-here.ts';
import { mistake } from './mistake.ts';

const asked = 2;

/**
 * The questions asked at the start of a lesson.
 *
 * @throws AstroError unless the lesson marks exactly two.
 */
export function openersOf(
  { id: lesson, file }: Pick<LessonHere, 'id' | 'file'>,
  questions: ReadonlyMap<string, Question>,
): readonly Question[] {
  const marked = [...questions.values()].filter(
    ({ id, opener }) => opener && id.startsWith(`${lesson}/`),
  );
  if (marked.length === asked) return marked;
  return mistake(
    `${file}: <Opener> asks two questions, and content/questions/${lesson}.yaml marks ${marked.length}.`,
    marked.length < asked
      ? 'Write `opener: true` on two of its questions.'
      : `Leave \`opener: true\` on two of ${marked.map(({ id }) => id).join(', ')}.`,
  );
}
