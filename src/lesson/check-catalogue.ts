import type { Candidate, Catalogue } from '#review/draw.ts';
import { isMarkedByKey, itemKey } from '#quiz/question.ts';
import { courseItems } from './course-items.ts';
import { questions } from './questions.ts';

/** What the final check may ask of each written lesson, in the order of the course. */
export async function checkCatalogue(): Promise<Catalogue> {
  const all = [...(await questions()).values()].filter(({ type }) => isMarkedByKey(type));
  const entries = Object.keys(await courseItems()).map((lesson): [string, Candidate[]] => {
    const own = all.filter(({ id }) => id.startsWith(`${lesson}/`));
    return [
      lesson,
      own.map((question) => {
        const { objective, misconceptions } = question;
        return { key: itemKey(question), objective, misconceptions };
      }),
    ];
  });
  return Object.fromEntries(entries);
}
