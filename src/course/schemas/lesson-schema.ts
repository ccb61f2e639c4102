import { z } from 'astro/zod';
import { idListField, lineField, sentenceField } from './fields.ts';

const question = 'Write the opening question as a newcomer would ask it, ending with "?".';

/**
 * The frontmatter of a lesson, `content/lessons/<part>/<lesson>.mdx`.
 *
 * The file's name is the lesson's id. Part, number, minutes, main lab and the one-sentence promise
 * stand in the course map (`src/course/course-map.ts`) and are not repeated here. The page shows
 * title, question and objectives above the text and "read next" below it, so the text starts with
 * prose and ends with its summary and its sources (`<LessonSources />`).
 */
export const lessonSchema = z.strictObject({
  /** The lesson's title, word for word as in the course map. */
  title: lineField('Write the title of the lesson as in the course map.'),

  /** One sentence for search results and link previews; not shown on the page. */
  description: sentenceField('Write one sentence for search results.'),

  /** The question the lesson answers, in a newcomer's words; shown large under the title. */
  question: lineField(question).regex(/\?$/, question),

  /** Two to five endings of "After this lesson you can …", each without a full stop. */
  objectives: z
    .array(
      lineField('End the sentence "After this lesson you can …".').regex(
        /[^.]$/,
        'Leave out the full stop: the page shows a list.',
      ),
      'List two to five objectives.',
    )
    .min(2, 'List at least two objectives.')
    .max(5, 'List at most five objectives.'),

  /** Ids of the labs in the text, in the order in which they appear. */
  labs: idListField('List the ids of the labs in the text.').min(1, 'Name at least one lab.'),

  /** Ids of the misconceptions this lesson attacks, from `content/misconceptions.yaml`. */
  misconceptions: idListField('List ids such as `M5`.').default([]),

  /** Ids of the sources the text rests on, from `content/sources.yaml`; `<Cite>` numbers them. */
  sources: idListField('List ids from content/sources.yaml.').min(1, 'Name at least one source.'),

  /** Ids of lessons to read after this one. Default: the next lesson of the course. */
  readNext: idListField('List ids of lessons.').default([]),
});

export type LessonFrontmatter = z.output<typeof lessonSchema>;
