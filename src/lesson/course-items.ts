import { course } from '#course/collections.ts';
import { mappedLessons } from '#course/course-map.ts';
import type { CourseItems } from '#progress/summary.ts';
import { isMarkedByKey, itemKey, type Question } from '#quiz/question.ts';
import { questions } from './questions.ts';

/** `<slug>@<rev>`: the key of an item without its lesson. */
export const shortKey = (question: Question) => itemKey(question).replace(/^[^/]*\//u, '');

/** What each written lesson asks of its reader, in the order of the course. */
export async function courseItems(): Promise<CourseItems> {
  const { lessons } = await course();
  const all = [...(await questions()).values()];
  const entries = mappedLessons
    .filter(({ id }) => lessons.has(id))
    .map(({ id, title }) => {
      const own = all.filter((question) => question.id.startsWith(`${id}/`));
      const items = own.map(shortKey);
      const unreviewed = own.filter(({ type }) => !isMarkedByKey(type)).map(shortKey);
      const labs = lessons.get(id)?.data.labs ?? [];
      return [id, { title, items, labs, unreviewed }] as const;
    });
  return Object.fromEntries(entries);
}
