/** What a teacher wants to know of a lesson before class, gathered from its content. */
import { course } from '#course/collections.ts';
import { mappedLesson, type MappedLesson } from '#course/course-map.ts';
import { labLinkHref, questionHref } from '#course/links.ts';
import type { LessonFrontmatter } from '#course/schemas/lesson-schema.ts';
import type { Misconception } from '#course/schemas/misconception-schema.ts';
import type { Term } from '#course/schemas/term-schema.ts';
import { labs } from '#labs/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import { known } from './known.ts';
import { lessonQuestions } from './lesson-questions.ts';
import {
  labStates,
  prerequisitesOf,
  statesAgainst,
  termsIn,
  type LabState,
  type Prerequisite,
} from './teacher-facts.ts';
import { teacherNotes, type TeacherNotes } from './teacher-notes.ts';

/** A wrong idea, and the lab states that show it wrong. */
export interface Attacked extends Pick<Misconception, 'id' | 'belief' | 'instead'> {
  readonly labs: readonly string[];
}

/** A question in a list: what it asks, in its last sentence or two, and where it stands. */
export interface Listed extends Pick<Question, 'type' | 'objective' | 'opener'> {
  readonly key: string;
  readonly asks: string;
  readonly href: string;
}

export interface TeacherSheet {
  readonly lesson: MappedLesson;
  readonly data: LessonFrontmatter;
  readonly prerequisites: readonly Prerequisite[];
  readonly newTerms: readonly Term[];
  readonly misconceptions: readonly Attacked[];
  readonly questions: readonly Listed[];
  readonly notes: TeacherNotes['notes'];
  readonly labs: readonly { readonly title: string; readonly states: readonly LabState[] }[];
}

/** The teacher's sheet of a lesson that is written. */
export async function teacherSheet(id: string, base: string): Promise<TeacherSheet> {
  const { lessons, terms, misconceptions } = await course();
  const entry = lessons.get(id)!;
  const lesson = mappedLesson(id)!;
  // The lesson loader holds every lesson to the whole schema.
  const data = entry.data as unknown as LessonFrontmatter;
  const body = entry.body ?? '';
  const file = entry.filePath ?? id;
  const used = termsIn(body).map((term) =>
    known(terms, term, 'term in content/glossary.yaml', { file, tag: '<Term id>' }),
  );
  const asked = await lessonQuestions(id);
  return {
    lesson,
    data,
    prerequisites: prerequisitesOf(lesson, used),
    newTerms: used.filter((term) => term.lesson === id),
    misconceptions: data.misconceptions.map((name) => {
      const { belief, instead, lab } = misconceptions.get(name)!;
      const links = new Set([labLinkHref(lab, base), ...statesAgainst(name, asked)]);
      return { id: name, belief, instead, labs: [...links] };
    }),
    questions: asked.map((question) => ({
      ...question,
      key: itemKey(question),
      asks: plainText(question.prompt.at(-1)!),
      href: questionHref(question.id, base),
    })),
    notes: (await teacherNotes()).get(id)?.notes ?? [],
    labs: data.labs.map((lab) => ({
      title: labs[lab]!.title,
      states: labStates(labs[lab]!, body, base),
    })),
  };
}
