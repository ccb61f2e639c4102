/**
 * Links inside the site, safe under a base path. Every function takes `base` last, which is Astro's
 * `import.meta.env.BASE_URL` (`/` or `/course` or `/course/`), and gives a path that starts with it.
 */

/** Puts `base` before a path inside the site, written without its first slash: `lessons/waiting/`. */
export function href(path: string, base: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}

/** A fixed page of the site. */
export type PageName =
  | 'home'
  | 'labs'
  | 'article'
  | 'asked'
  | 'summary'
  | 'glossary'
  | 'sources'
  | 'progress'
  | 'review'
  | 'check'
  | 'evidence'
  | 'instructors';

export function pageHref(page: PageName, base: string): string {
  return href(page === 'home' ? '' : `${page}/`, base);
}

/** A part of the course: what it answers and its lessons. */
export function partHref(id: string, base: string): string {
  return href(`parts/${id}/`, base);
}

export function lessonHref(id: string, base: string): string {
  return href(`lessons/${id}/`, base);
}

/** Id of the element that holds a question in its lesson. */
export function questionAnchor(id: string): string {
  return `q-${id.replace('/', '-')}`;
}

/** A question where its lesson asks it. */
export function questionHref(id: string, base: string): string {
  return `${lessonHref(id.split('/', 1)[0]!, base)}#${questionAnchor(id)}`;
}

/** The check of a lesson, for readers who know it already. */
export function checkHref(lesson: string, base: string): string {
  return `${lessonHref(lesson, base)}check/`;
}

/** All answers of a lesson with every reason, in HTML alone. */
export function answersHref(lesson: string, base: string): string {
  return `${lessonHref(lesson, base)}answers/`;
}

/** The answer to one question there. */
export function answerHref(id: string, base: string): string {
  return `${answersHref(id.split('/', 1)[0]!, base)}#${questionAnchor(id)}`;
}

/** The questions of a lesson as data. */
export function questionsHref(lesson: string, base: string): string {
  return href(`questions/${lesson}.json`, base);
}

/** What each lesson asks of its reader, as data. */
export function courseItemsHref(base: string): string {
  return href('course-items.json', base);
}

/** The page of one lab alone. */
export function labHref(id: string, base: string): string {
  return href(`labs/${id}/`, base);
}

/** A lab in some state, written as content names it: `/labs/session/?preset=tls-1-3`. */
export function labLinkHref(link: string, base: string): string {
  return href(link.replace(/^\//u, ''), base);
}

/** File with the drawings of a lab's statecharts. */
export function labChartsHref(id: string, base: string): string {
  return href(`labs/${id}/charts.json`, base);
}

/** One lab without the site around it, for an iframe. */
export function embedLabHref(id: string, base: string): string {
  return href(`embed/lab/${id}/`, base);
}

/** One question without the site around it, for an iframe. */
export function embedQuestionHref(id: string, base: string): string {
  return href(`embed/question/${id}/`, base);
}

/** A lesson as a teacher looks at it: objectives, time, misconceptions, what to ask. */
export function teacherHref(lesson: string, base: string): string {
  return href(`instructors/${lesson}/`, base);
}

/** The worksheet of a lesson, to print. */
export function worksheetHref(lesson: string, base: string): string {
  return href(`instructors/${lesson}/worksheet/`, base);
}

/** The key to that worksheet. */
export function keyHref(lesson: string, base: string): string {
  return href(`instructors/${lesson}/key/`, base);
}

/** The teacher's notes on a lesson, for a second window while it is presented. */
export function notesHref(lesson: string, base: string): string {
  return href(`instructors/${lesson}/notes/`, base);
}

/** Where a teacher checks the receipts that readers handed in. */
export function verifyHref(base: string): string {
  return href('instructors/verify/', base);
}

/** The picture that a link preview shows: of a lesson, or of the course. */
export function cardHref(name: string, base: string): string {
  return href(`cards/${name}.png`, base);
}

/** The feed of what is new. */
export function feedHref(base: string): string {
  return href('rss.xml', base);
}

/** A term of the glossary, by its id. */
export function glossaryHref(term: string, base: string): string {
  return href(`glossary/#${term}`, base);
}

/** An entry of the list of sources, by its id. */
export function sourceHref(id: string, base: string): string {
  return href(`sources/#${id}`, base);
}
