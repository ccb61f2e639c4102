import { z } from 'astro/zod';
import { idListField, labLinkField, sentenceField } from './fields.ts';

/** An entry of `content/misconceptions.yaml`: a wrong idea the course is built to meet. */
export const misconceptionSchema = z.strictObject({
  /** `M1`, `M2`, … without a gap; questions name it on the options that express the idea. */
  id: z.string('Write an id such as `M5`.').regex(/^M\d+$/, 'Write an id such as `M5`.'),

  /** The idea as somebody who holds it would say it. */
  belief: sentenceField('Write the idea as somebody who holds it would say it.'),

  /** What is right, in one or two sentences. */
  instead: sentenceField('Say what is right.'),

  /** Ids of the lessons that show it. */
  lessons: idListField('List ids of lessons.').min(1, 'Name at least one lesson.'),

  /** The lab in a state that refutes it, as the lab's "Copy link" gives it, from `/labs/` on. */
  lab: labLinkField,
});

export type Misconception = z.output<typeof misconceptionSchema>;
