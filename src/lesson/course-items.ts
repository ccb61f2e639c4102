import { course } from '#course/collections.ts';
import { mappedLessons } from '#course/course-map.ts';
import type { CourseItems } from '#progress/summary.ts';
import { questions } from './questions.ts';

/** What each written lesson asks of its reader, in the order of the course. */
export async function courseItems(): Promise<CourseItems> {
  const { lessons } = await course();
  const all = [...(await questions()).values()];
  const entries = mappedLessons
    .filter(({ id }) => lessons.has(id))
    .map(({ id, title }) => {
      const items = all
        .filter((question) => question.id.startsWith(`${id}/`))
        .map((question) => `${question.id.slice(id.length + 1)}@${question.rev}`);
      return [id, { title, items, labs: lessons.get(id)?.data.labs ?? [] }] as const;
    });
  return Object.fromEntries(entries);
}
