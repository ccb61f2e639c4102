import { z } from 'astro/zod';
import { idField, idListField, labLinkField, lineField, sentenceField } from './fields.ts';

/** What the questions are about, in the order of the page. */
export const askedThemes = [
  'names',
  'home',
  'sharing',
  'talking',
  'servers',
  'trust',
  'choice',
] as const;
export type AskedTheme = (typeof askedThemes)[number];

const asksAdvice = 'Write the question as people ask it, ending with "?".';

/** An entry of `content/asked.yaml`: a question people really ask, and the lesson that answers it. */
export const askedSchema = z.strictObject({
  /** Names the question; the fragment on the page. */
  id: idField,

  /** What it is about. */
  theme: z.enum(askedThemes),

  /** The question in the words of somebody who has it. */
  asks: lineField(asksAdvice).regex(/\?$/, asksAdvice),

  /** An honest answer in one to three short sentences. Of the law only what holds in general. */
  answer: sentenceField('Answer in one to three short sentences.'),

  /** What the facts in the answer rest on: ids of `content/sources.yaml`. */
  sources: idListField('List ids from content/sources.yaml.').default([]),

  /** Id of the lesson that answers it in full. */
  lesson: z.string('Write the id of a lesson.'),

  /** A lab state that shows it, as the lab's "Copy link" gives it, from `/labs/` on. */
  lab: labLinkField.optional(),
});

export type Asked = z.output<typeof askedSchema>;
