/** Zod's issues in the words of the course: field, what is wrong, what to write instead. */
import type { z } from 'astro/zod';
import { nearNames } from '#hints/near-names.ts';
import { shapeAdvice } from '#hints/shape-advice.ts';
import type { Report } from './problem.ts';

function at(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** `options[two-trips].reason`: list entries by their id, or counted from 1. */
function fieldName(path: readonly PropertyKey[], raw: unknown): string {
  let value = raw;
  let name = '';
  for (const key of path) {
    value = at(value, key);
    const id = at(value, 'id');
    if (typeof key === 'number') name += `[${typeof id === 'string' ? id : key + 1}]`;
    else name += name === '' ? String(key) : `.${String(key)}`;
  }
  return name;
}

/** What an author wrote, short enough for a message. */
function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function adviceOnField(key: string, fields: readonly string[]): string {
  if (fields.includes(key)) {
    return 'It stands inside another field: see where other questions of this type have it.';
  }
  const near = nearNames(key, fields);
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Leave it out.';
}

export function reportIssue(
  issue: z.core.$ZodIssue,
  raw: unknown,
  fields: readonly string[],
  report: Report,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report(
        fieldName([...issue.path, key], raw),
        'is no field of a question here',
        adviceOnField(key, fields),
      );
    }
    return;
  }
  const value = issue.path.reduce(at, raw);
  const what = value === undefined ? 'is missing' : `is ${quote(value)}`;
  report(fieldName(issue.path, raw), what, shapeAdvice(issue));
}
