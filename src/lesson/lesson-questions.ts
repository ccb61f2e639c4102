import { course } from '#course/collections.ts';
import type { Question } from '#quiz/question.ts';
import { questions } from './questions.ts';
import { inOrderOf } from './teacher-facts.ts';

/** The questions of a lesson in the order in which its text asks them. */
export async function lessonQuestions(lesson: string): Promise<Question[]> {
  const { lessons } = await course();
  const own = [...(await questions()).values()].filter(({ id }) => id.startsWith(`${lesson}/`));
  return inOrderOf(lessons.get(lesson)?.body ?? '', own);
}
