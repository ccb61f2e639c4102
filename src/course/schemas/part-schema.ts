import { z } from 'astro/zod';
import { partIds } from '../course-map.ts';
import { lineField, sentenceField } from './fields.ts';

const asksAdvice = 'Write the question as a newcomer would ask it, ending with "?".';

/** An entry of `content/parts.yaml`: what a part of the course answers, for its own page. */
export const partSchema = z.strictObject({
  /** The part, as in the course map. */
  id: z.enum(partIds),

  /** Three to six questions that it answers, each with the id of the lesson that does. */
  answers: z
    .array(
      z.strictObject({
        asks: lineField(asksAdvice).regex(/\?$/, asksAdvice),
        lesson: z.string('Write the id of a lesson.'),
      }),
      'List questions, { asks, lesson }.',
    )
    .min(3, 'List at least three questions.')
    .max(6, 'List at most six questions.'),

  /** What a reader should know before. `[words](lesson)` is a link to a lesson, here and below. */
  needs: sentenceField('Say what a reader should know before.'),

  /** What to do afterwards; links to the next part and to reviewing come by themselves. */
  after: z
    .array(sentenceField('Say what to do next.'), 'List sentences.')
    .min(1, 'Say at least one thing to do.'),
});

export type PartPage = z.output<typeof partSchema>;
