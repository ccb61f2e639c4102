/** The lists behind the pages around the lessons, for tests. */
import { askedSchema } from '#course/schemas/asked-schema.ts';
import { claimSchema } from '#course/schemas/claim-schema.ts';
import { criterionSchema } from '#course/schemas/criterion-schema.ts';
import { paragraphSchema } from '#course/schemas/paragraph-schema.ts';
import { partSchema } from '#course/schemas/part-schema.ts';
import { labs } from '#labs/registry.ts';
import type { Nameable } from '#lesson/page-references.ts';
import { headings } from './components.ts';
import { entriesOf } from './content-lists.ts';
import { lessons, sources } from './course-content.ts';
import { americanSpellings, fillerPhrases, longSentences } from './prose-rules.ts';

export const claims = entriesOf('claims', claimSchema);
export const paragraphs = entriesOf('article', paragraphSchema);
export const criteria = entriesOf('summary', criterionSchema);
export const partPages = entriesOf('parts', partSchema);
export const asked = entriesOf('asked', askedSchema);

/** What entries of these lists may name. */
export const nameable: Nameable = { sourceIds: sources.map(({ id }) => id), labs };

/** The headings of a lesson as fragments; undefined while the lesson is not written. */
export function fragmentsOf(lesson: string): string[] | undefined {
  const written = lessons.find(({ id }) => id === lesson);
  return written && headings(written.items).map(({ slug }) => `#${slug}`);
}

/** Sentences too long, filler and American spellings in plain texts. */
export function proseProblems(texts: readonly string[]): string[] {
  const items = texts.map((text) => ({ kind: 'words' as const, text, line: 0 }));
  return [...longSentences(items), ...fillerPhrases(items), ...americanSpellings(items)];
}

/** A text cut into its sentences. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”)]?)\s+/u);
}
