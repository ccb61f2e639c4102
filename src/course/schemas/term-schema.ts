import { z } from 'astro/zod';
import { idField, idListField, lineField, sentenceField } from './fields.ts';

/** An entry of `content/glossary.yaml`: one term as the field uses it. */
export const termSchema = z.strictObject({
  /** Used as `<Term id="…">` and as the fragment on the glossary page. */
  id: idField,

  /** The term as it is written in the middle of a sentence: `backlog`, `TCP`. */
  term: lineField('Write the term as it stands in the middle of a sentence.'),

  /** Other names and abbreviations of the same thing. */
  also: z.array(lineField('Write another name of the term.')).default([]),

  /** What it is, on one line, in words a first-year student knows. Shown in the pop-up. */
  definition: sentenceField('Write the definition as one line.'),

  /** One concrete case, with numbers or names where that helps. */
  example: sentenceField('Write one concrete example.'),

  /** Ids of terms to look at next. */
  seeAlso: idListField('List ids of other terms.').default([]),

  /** Id of the lesson in which the term matters most, if there is one. */
  lesson: z.string('Write the id of a lesson.').optional(),
});

export type Term = z.output<typeof termSchema>;
