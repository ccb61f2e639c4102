/**
 * What a question asks for, without its wording. Answers are kept under a question's id and revision, so
 * whatever changes the meaning raises the revision; a digest of it lets a computer notice.
 */
import { createHash } from 'node:crypto';

/** Plain data: the order of a list counts, the order of fields does not, undefined is left out. */
export type Meaning =
  | string
  | number
  | boolean
  | undefined
  | readonly Meaning[]
  | { readonly [field: string]: Meaning };

/** The same data with its fields in one order, so that the same meaning is the same text. */
function ordered(meaning: Meaning): Meaning {
  if (typeof meaning !== 'object') return meaning;
  if (Array.isArray(meaning)) return meaning.map((each: Meaning) => ordered(each));
  const fields = Object.entries(meaning).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([field, value]) => [field, ordered(value)]));
}

/** A short name for a meaning, different for another one. */
export function digestOf(meaning: Meaning): string {
  const text = JSON.stringify(ordered(meaning));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
