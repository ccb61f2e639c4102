/** From what a teacher wants to the link that gives it. `read-link.ts` goes the other way. */
import {
  embedLabHref,
  embedQuestionHref,
  labHref,
  lessonHref,
  questionAnchor,
} from '#course/links.ts';
import { viewPairs } from '#course/view-options.ts';
import type { Lab } from '#labs/define-lab.ts';
import { linkOf } from '#player/permalink.ts';
import type { LinkOptions, Target } from './options.ts';

/** Labs by their ids, as far as they are loaded. */
export type Labs = Readonly<Record<string, Lab>>;

/** On a page of the course, or in a frame without the site around it. */
export type Form = 'page' | 'embed';

/**
 * The link that leads to the target with these options: a path with its query. There is no embed of
 * a whole lesson: its form is always `page`.
 *
 * @throws Error if the target is a lab that `labs` does not have.
 */
export function buildLink(options: LinkOptions, form: Form, labs: Labs, base: string): string {
  const { target, choices, theme } = options;
  const { answers, predictions, text, present } = choices;
  const view = { answers, predictions, text, theme: form === 'embed' ? theme : undefined };
  const queries = [
    target.kind === 'lab' ? linkOf(labIn(labs, target.lab), target.setup) : '',
    new URLSearchParams(viewPairs(view)).toString(),
    present && form === 'page' ? 'present=1' : '',
  ].filter((query) => query !== '');
  const { path, hash } = placeOf(target, form, base);
  return `${path}${queries.length > 0 ? `?${queries.join('&')}` : ''}${hash}`;
}

function placeOf(target: Target, form: Form, base: string): { path: string; hash: string } {
  const framed = form === 'embed';
  switch (target.kind) {
    case 'lesson':
      return { path: lessonHref(target.lesson, base), hash: '' };
    case 'lab':
      return { path: (framed ? embedLabHref : labHref)(target.lab, base), hash: '' };
    case 'question':
      return framed
        ? { path: embedQuestionHref(target.question, base), hash: '' }
        : {
            path: lessonHref(target.question.split('/', 1)[0]!, base),
            hash: `#${questionAnchor(target.question)}`,
          };
  }
}

export function labIn(labs: Labs, id: string): Lab {
  const lab = Object.hasOwn(labs, id) ? labs[id] : undefined;
  if (!lab) throw new Error(`The lab “${id}” is not loaded.`);
  return lab;
}
