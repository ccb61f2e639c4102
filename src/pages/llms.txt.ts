/** What the course is and where everything in it stands, for programs: see src/course/llms-text.ts. */
import type { APIRoute } from 'astro';
import { course } from '#course/collections.ts';
import { lessonsOfPart, mappedLessons, parts } from '#course/course-map.ts';
import {
  courseItemsHref,
  feedHref,
  href,
  labHref,
  lessonHref,
  pageHref,
  questionsHref,
  type PageName,
} from '#course/links.ts';
import { llmsText, type LlmsLink } from '#course/llms-text.ts';
import { courseTitle, pageTexts } from '#course/page-texts.ts';
import { labs } from '#lesson/all-labs.ts';

export const GET: APIRoute = async ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string) => new URL(path, site).href;
  const page = (name: PageName): LlmsLink => {
    const { title, description } = pageTexts[name];
    return { title, url: absolute(pageHref(name, base)), about: description };
  };
  const { lessons } = await course();
  const written = mappedLessons.filter(({ id }) => lessons.has(id));

  return new Response(
    llmsText({
      title: courseTitle,
      quote: pageTexts.home.description,
      paragraphs: [
        `${mappedLessons.length} lessons in ${parts.length} parts, each with a question, a prediction, a lab in which one runs what the lesson claims, and a reason for every answer. Labs are deterministic simulations: the same link is the same run, and every one is held against theory. It needs no account, and what a reader does stays in their browser.`,
        'Every page can be read without running it: the first picture of each lab, the scene in words and the answers are in the HTML.',
      ],
      sections: [
        ...parts.map(({ id, title }, index) => ({
          title: `Lessons, part ${index + 1}: ${title}`,
          links: lessonsOfPart(id).map((lesson) => ({
            title: lesson.title,
            url: lessons.has(lesson.id) ? absolute(lessonHref(lesson.id, base)) : undefined,
            about: lesson.promise,
          })),
        })),
        {
          title: 'Labs',
          links: labs.map((lab) => ({
            title: lab.title,
            url: absolute(labHref(lab.id, base)),
            about: `${lab.question} It shows: ${lab.covers.join(', ')}.`,
          })),
        },
        {
          title: 'To look things up',
          links: (['asked', 'article', 'summary', 'glossary', 'sources', 'evidence'] as const).map(
            page,
          ),
        },
        {
          title: 'Questions as data',
          links: [
            ...written.map(({ id, title }) => ({
              title: `Questions of “${title}”`,
              url: absolute(questionsHref(id, base)),
              about: 'Each with its options, the reason for every one of them, and its key.',
            })),
            {
              title: 'What each lesson asks',
              url: absolute(courseItemsHref(base)),
              about: 'The ids of all questions and labs, lesson by lesson.',
            },
          ],
        },
        {
          title: 'Optional',
          links: [
            ...(['labs', 'check', 'review', 'progress', 'instructors'] as const).map(page),
            {
              title: 'What is new',
              url: absolute(feedHref(base)),
              about: 'A feed (RSS) of what was added, and when.',
            },
            {
              title: 'Site map',
              url: absolute(href('sitemap-index.xml', base)),
              about: 'The address of every page.',
            },
          ],
        },
      ],
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
};
