import { z } from 'astro/zod';
import { idField, lineField, sentenceField } from './fields.ts';

const dateAdvice = 'Write the day as 2026-11-28.';
const linkAdvice = 'Write an address of this site from its first slash on, such as /labs/race/.';

/** An entry of `content/changes.yaml`: something that readers or teachers did not have before. */
export const changeSchema = z.strictObject({
  id: idField,

  /** The day it came. */
  date: z.iso.date(dateAdvice),

  /** What it is, in a few words. */
  title: lineField('Write a title.'),

  /** What one can do now, in a sentence or two. */
  what: sentenceField('Say in a sentence what is new.'),

  /**
   * Where it is. A feed reader takes the address for the item's name and tells by it what was seen, so
   * no two entries lead to the same, and it does not change later.
   */
  link: z.string(linkAdvice).regex(/^\/(?:[a-z0-9-]+\/)*(?:\?[^\s#]*)?(?:#\S+)?$/u, linkAdvice),
});

export type Change = z.output<typeof changeSchema>;
