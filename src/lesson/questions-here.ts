/**
 * The questions of the page at hand, by id. They are not handed to each island as its props: those
 * stand in the HTML, once more than the forms and the answers, and weigh more than both. While a page
 * is built it puts its questions here one by one; in the browser they come in one file, which is asked
 * for when the first question wakes up. Until it has come, the island that wants it waits (this module
 * does), and the page shows what it shows without JavaScript.
 */
import { questionsHref } from '#course/links.ts';
import type { Question } from '#quiz/question.ts';

/** Id of the script element that holds the questions of a page which brings them along, as JSON. */
export const carriedId = 'questions-here';

const here = new Map<string, Question>();

/** Makes a question known to the islands of the page being built. */
export function putHere(question: Question): void {
  here.set(question.id, question);
}

/**
 * A question of this page.
 *
 * @throws Error if the page has no such question: its file is older or newer than the page.
 */
export function questionHere(id: string): Question {
  const question = here.get(id);
  if (question) return question;
  throw new Error(`There is no question “${id}” in the questions of this page. Load it again.`);
}

function carried(): readonly Question[] | undefined {
  const text = document.getElementById(carriedId)?.textContent;
  return text === undefined ? undefined : (JSON.parse(text) as Question[]);
}

async function fetched(): Promise<readonly Question[]> {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-question]')];
  const lessons = new Set(ids.map(({ dataset }) => dataset['question']!.split('/', 1)[0]!));
  const files = await Promise.all(
    [...lessons].map(async (lesson) => {
      const answer = await fetch(questionsHref(lesson, import.meta.env.BASE_URL));
      if (!answer.ok)
        throw new Error(`The questions of “${lesson}” did not come: ${answer.status}.`);
      return (await answer.json()) as { questions: Question[] };
    }),
  );
  return files.flatMap(({ questions }) => questions);
}

if (!import.meta.env.SSR) (carried() ?? (await fetched())).forEach(putHere);
