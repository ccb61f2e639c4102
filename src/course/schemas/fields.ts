import { z } from 'astro/zod';
import { curlyQuotes } from '#typeset/quotes.ts';

/** An id: small letters, digits and single hyphens. It ends up in URLs, so it never changes. */
export const idField = z
  .string('Write an id in small letters, such as `round-trip`.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens only.');

/** One line of plain text, without markup. Quotation marks of the keyboard become those of print. */
export function lineField(what: string): z.ZodString {
  return z
    .string(what)
    .trim()
    .min(1, what)
    .regex(/^[^\n]*$/, 'Write it on one line.')
    .overwrite(curlyQuotes);
}

/** One sentence or more on one line, ending as sentences end. */
export function sentenceField(what: string): z.ZodString {
  return lineField(what).regex(/[.!?]["”)]?$/, `${what} End it with a full stop.`);
}

/** A list of ids, each named once. */
export function idListField(what: string) {
  return z
    .array(z.string(what), what)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each id once.');
}

const labLinkAdvice =
  'Write the permalink of a lab from /labs/ on, such as /labs/session/?preset=tls-1-3.';

/** A lab in some state, without the site's address. Whether the lab has that state is checked later. */
export const labLinkField = z
  .string(labLinkAdvice)
  .regex(/^\/labs\/[a-z0-9-]+\/(?:\?[^\s#]*)?$/u, labLinkAdvice);
