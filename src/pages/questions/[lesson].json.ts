/**
 * The questions of one lesson as data, for pages that ask across lessons: review, checks, receipts.
 * They hold their keys, as the lesson's own page does: a static site has no secrets.
 */
import type { APIRoute } from 'astro';
import { courseItems } from '#lesson/course-items.ts';
import { questions } from '#lesson/questions.ts';

export async function getStaticPaths() {
  return Object.keys(await courseItems()).map((lesson) => ({ params: { lesson } }));
}

export const GET: APIRoute = async ({ params }) => {
  const all = [...(await questions()).values()];
  const own = all.filter(({ id }) => id.startsWith(`${params['lesson']}/`));
  return Response.json({ questions: own });
};
