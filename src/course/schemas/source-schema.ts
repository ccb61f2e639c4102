import { z } from 'astro/zod';
import { idField, lineField, sentenceField } from './fields.ts';

/** How far we went to check a source, from most to least. */
const sourceStatuses = ['read', 'abstract', 'secondary', 'cited'] as const;

/** An entry of `content/sources.yaml`: something the course rests on. */
export const sourceSchema = z
  .strictObject({
    /** Used in a lesson's `sources` and as the fragment on the sources page. */
    id: idField,

    /** Authors or editor as printed; for a standard, the body that answers for it. */
    authors: lineField('Write the authors as printed.'),

    /** Title as printed. */
    title: lineField('Write the title as printed.'),

    /** Journal, proceedings, publisher or series, with volume and pages where there are any. */
    venue: lineField('Write where it appeared.'),

    /** Year of publication; leave it out for a document that is kept up to date. */
    year: z
      .int('Write the year of publication as a number.')
      .min(1900, 'Write a year from 1900 on.')
      .max(2100, 'Write a year before 2100.')
      .optional(),

    /** DOI without a prefix: `10.17487/RFC9293`. */
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'Write the DOI without `https://doi.org/`.')
      .optional(),

    /** Address, where there is no DOI. */
    url: z.url('Write a full address that starts with https://.').optional(),

    /** There is neither: it is to be had in print, or not from anybody whose address will last. */
    onPaper: z.literal(true, 'Write `onPaper: true`, or leave it out.').optional(),

    /** What the course takes from it, in one sentence. */
    gives: sentenceField('Say in one sentence what the course takes from it.'),

    /**
     * How far we checked it: `read` = the passage itself, `abstract` = abstract or publisher's
     * record, `secondary` = through another text, `cited` = a standard reference we did not reopen.
     */
    status: z.enum(sourceStatuses),
  })
  .refine(({ doi, url }) => !(doi !== undefined && url !== undefined), {
    path: ['url'],
    message: 'Leave out `url` where there is a `doi`.',
  })
  .refine(({ doi, url, onPaper }) => (doi ?? url ?? onPaper) !== undefined, {
    path: ['url'],
    message: 'A `doi` is better still. Write `onPaper: true` only for what has neither.',
  })
  .refine(({ doi, url, onPaper }) => onPaper === undefined || (doi ?? url) === undefined, {
    path: ['onPaper'],
    message: 'Leave out `onPaper` where there is a `doi` or a `url`.',
  });

export type Source = z.output<typeof sourceSchema>;

/** The address to follow for a source, if it has one. */
export function sourceUrl({ doi, url }: Pick<Source, 'doi' | 'url'>): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}
