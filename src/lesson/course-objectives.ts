import { course } from '#course/collections.ts';
import type { CourseObjectives } from '#progress/objectives.ts';
import { courseItems, shortKey } from './course-items.ts';
import { questions } from './questions.ts';

/** What each written lesson teaches, and the questions that show it. */
export async function courseObjectives(): Promise<CourseObjectives> {
  const { lessons } = await course();
  const all = [...(await questions()).values()];
  const entries = Object.keys(await courseItems()).map((lesson) => {
    const objectives = (lessons.get(lesson)?.data.objectives ?? []).map((text) => {
      const own = all.filter(({ id, objective }) => {
        return id.startsWith(`${lesson}/`) && objective === text;
      });
      return { text, items: own.map(shortKey) };
    });
    return [lesson, objectives] as const;
  });
  return Object.fromEntries(entries);
}
