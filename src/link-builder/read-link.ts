/** From a link to what it gives: one that the builder made, or one copied anywhere in the course. */
import { questionAnchor } from '#course/links.ts';
import { readViewOptions } from '#course/view-options.ts';
import { readLink as readLabLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import { labIn, type Labs } from './build-link.ts';
import { fitted, usualOptions, type LinkOptions, type Target } from './options.ts';

/** What there is to link. */
export interface Linkable {
  readonly lessons: readonly string[];
  readonly labs: readonly string[];
  /** Ids of questions, `<lesson>/<slug>`. */
  readonly questions: readonly string[];
}

/** Where a link leads, before the lab it names is loaded. */
export type Place =
  | { readonly kind: 'lesson' | 'lab' | 'question'; readonly id: string }
  | { readonly problem: string };

export interface LinkReading {
  readonly options: LinkOptions;
  /** What of the link cannot be used, in sentences. */
  readonly problems: readonly string[];
}

/** The longest text that is looked at. */
const MAX_LENGTH = 8_000;
const address = /\/(lessons|labs|embed\/lab|embed\/question)\/([a-z0-9/-]+?)\/?$/u;

/**
 * Where `text` leads. The host does not matter, nor what comes before the path: a link copied from
 * another copy of this course leads to the same thing here. A link to a lesson that holds a lab's
 * moment, or a question's anchor, leads to that.
 */
export function placeOf(text: string, known: Linkable): Place {
  const url = urlOf(text);
  const [, folder, id = ''] = (url && address.exec(url.pathname)) ?? [];
  if (!url || folder === undefined) {
    const instead = 'Copy one from the address bar, or with “Copy link” in a lab.';
    return { problem: `This is not a link to a lesson, a lab or a question. ${instead}` };
  }
  if (folder.endsWith('question')) return found('question', id, known.questions);
  if (folder !== 'lessons') return found('lab', id, known.labs);
  const lab = url.searchParams.get('lab');
  if (lab !== null && known.labs.includes(lab)) return { kind: 'lab', id: lab };
  const question = known.questions.find((each) => url.hash === `#${questionAnchor(each)}`);
  if (question?.startsWith(`${id}/`)) return { kind: 'question', id: question };
  return found('lesson', id, known.lessons);
}

function found(kind: Target['kind'], id: string, ids: readonly string[]): Place {
  return ids.includes(id) ? { kind, id } : { problem: `There is no ${kind} “${id}” here.` };
}

/**
 * What the link `text` gives; `place` is where it leads. It says nothing of a frame's height.
 *
 * @throws Error if it leads to a lab that `labs` does not have.
 */
export function readLink(
  text: string,
  place: Exclude<Place, { problem: string }>,
  labs: Labs,
): LinkReading {
  const query = urlOf(text)?.search.slice(1) ?? '';
  const { target, problems: ofTarget } = targetOf(place, query, labs);
  const { options: view, problems: ofView } = readViewOptions(query);
  const { theme, ...switches } = view;
  const present = new URLSearchParams(query).get('present') === '1';
  const usual = usualOptions(target);
  return {
    options: fitted({ ...usual, theme, choices: { ...switches, present } }),
    problems: [...ofTarget, ...ofView],
  };
}

function targetOf(
  { kind, id }: Exclude<Place, { problem: string }>,
  query: string,
  labs: Labs,
): { target: Target; problems: readonly string[] } {
  if (kind === 'lesson') return { target: { kind, lesson: id }, problems: [] };
  if (kind === 'question') return { target: { kind, question: id }, problems: [] };
  const lab = labIn(labs, id);
  const { setup, problems } = readLabLink(lab, setupOf(lab), query);
  return {
    target: { kind, lab: id, setup },
    problems: problems.map(({ message }) => message),
  };
}

function urlOf(text: string): URL | undefined {
  const trimmed = text.trim();
  return trimmed.length > MAX_LENGTH
    ? undefined
    : (URL.parse(trimmed, 'https://course.invalid') ?? undefined);
}
