import type { z } from 'astro/zod';

/** What Zod says where a schema of ours says nothing. */
const zodsOwn = /^(?:Invalid|Too (?:big|small)|Unrecognized)/u;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, [one, another]',
  object: 'its fields in braces, { name: value }',
  record: 'names and values in braces, { name: value }',
};

/** What to write instead of a value of the wrong shape: the schema's own words, or the best there are. */
export function shapeAdvice(issue: z.core.$ZodIssue): string {
  if (!zodsOwn.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_value')
    return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_big') return `Write at most ${issue.maximum}.`;
  if (issue.code === 'too_small') return `Write at least ${issue.minimum}.`;
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  return kind === undefined ? issue.message : `Write ${kind}.`;
}
