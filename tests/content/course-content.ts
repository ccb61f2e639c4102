import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse } from 'yaml';
import { parseForAuthors } from '#course/author-error.ts';
import { lessonSchema, type LessonFrontmatter } from '#course/schemas/lesson-schema.ts';
import { misconceptionSchema } from '#course/schemas/misconception-schema.ts';
import { sourceSchema } from '#course/schemas/source-schema.ts';
import { termSchema } from '#course/schemas/term-schema.ts';
import { readQuestions } from '#quiz/content.ts';
import type { Question } from '#quiz/question.ts';
import { entriesOf, failInFull, inFull } from './content-lists.ts';
import { readingOrder, type Item } from './reading-order.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

/** A written lesson with everything that belongs to it. */
export interface Lesson {
  readonly id: string;
  readonly file: string;
  readonly data: LessonFrontmatter;
  readonly items: readonly Item[];
  readonly questions: readonly Question[];
}

export const questions = await readQuestions(`${root}/`, '/').catch(failInFull);

export const terms = entriesOf('glossary', termSchema);
export const sources = entriesOf('sources', sourceSchema);
export const misconceptions = entriesOf('misconceptions', misconceptionSchema);

export const lessons: readonly Lesson[] = globSync('content/lessons/**/[!_]*.mdx', { cwd: root })
  .sort()
  .map((file) => {
    const [whole, frontmatter] = /^---\n([\s\S]*?)\n---\n/.exec(read(file))!;
    const id = basename(file, '.mdx');
    return {
      id,
      file,
      data: inFull(() => parseForAuthors(lessonSchema, parse(frontmatter!), file)),
      items: readingOrder(read(file).slice(whole.length), whole.split('\n').length),
      questions: questions.filter((question) => question.id.startsWith(`${id}/`)),
    };
  });
