/** Facts about a lesson for its teacher, each from what the lesson already says. */
import { mappedLessons, type MappedLesson } from '#course/course-map.ts';
import { labHref } from '#course/links.ts';
import type { Term } from '#course/schemas/term-schema.ts';
import type { Lab } from '#labs/define-lab.ts';
import { linkOf } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import type { Question } from '#quiz/question.ts';

/** An earlier lesson, and the terms from it that this one uses. */
export interface Prerequisite {
  readonly lesson: MappedLesson;
  readonly terms: readonly Term[];
}

export interface LabState {
  readonly title: string;
  readonly href: string;
  /** The lesson's own text shows it. */
  readonly inText: boolean;
}

/** Ids of the terms that a text explains in passing, each once. */
export function termsIn(body: string): string[] {
  return [...new Set([...body.matchAll(/<Term\s[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id!))];
}

/** The earlier lessons that `terms` come from, and the one just before, in reading order. */
export function prerequisitesOf(lesson: MappedLesson, terms: readonly Term[]): Prerequisite[] {
  return mappedLessons
    .filter(({ order }) => order < lesson.order)
    .map((earlier) => ({
      lesson: earlier,
      terms: terms.filter((term) => term.lesson === earlier.id),
    }))
    .filter((each) => each.terms.length > 0 || each.lesson.order === lesson.order - 1);
}

/** The situations of a lab as links that will show the same run in years to come. */
export function labStates(lab: Lab, body: string, base: string): LabState[] {
  const used = new Set(
    [...body.matchAll(/<Lab\s([^>]*)/g)]
      .filter(([, props]) => props!.includes(`id="${lab.id}"`))
      .map(([, props]) => /\bpreset="([^"]+)"/.exec(props!)?.[1]),
  );
  return Object.entries(lab.presets).map(([preset, { title }]) => ({
    title,
    href: `${labHref(lab.id, base)}?${linkOf(lab, setupOf(lab, { preset }))}`,
    inText: used.has(preset),
  }));
}

/** Where the questions on a wrong idea let it be seen. */
export function statesAgainst(id: string, asked: readonly Question[]): string[] {
  const links = asked
    .filter(({ misconceptions }) => misconceptions.includes(id))
    .flatMap(({ seeAlso }) => seeAlso.lab ?? []);
  return [...new Set(links)];
}

/** In the order in which `body` names them; what it does not name comes last. */
export function inOrderOf<Named extends { readonly id: string }>(
  body: string,
  named: readonly Named[],
): Named[] {
  const place = ({ id }: Named) => {
    const found = body.indexOf(`"${id}"`);
    return found < 0 ? body.length : found;
  };
  return [...named].sort((a, b) => place(a) - place(b));
}
