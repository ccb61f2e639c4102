import { z } from 'astro/zod';
import { idField, sentenceField } from './fields.ts';

/** An entry of `content/article.yaml`: one paragraph of the article, put right in our own words. */
export const paragraphSchema = z.strictObject({
  /** Names the paragraph; nothing links to it. */
  id: idField,

  /** The paragraph. `[words](lesson)` links the words to a lesson; every sentence has such a link. */
  text: sentenceField('Write the paragraph, with `[words](lesson)` for a link to a lesson.'),
});

export type Paragraph = z.output<typeof paragraphSchema>;
