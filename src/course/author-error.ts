import { AstroError } from 'astro/errors';
import type { z } from 'astro/zod';
import { adviceFor } from '#hints/advice.ts';
import { shapeAdvice } from '#hints/shape-advice.ts';

/** One thing that is wrong in the course's content, in words for the person who wrote it. */
export interface Problem {
  /** What is wrong with which value, and in which file. */
  readonly what: string;
  /** What to write instead. */
  readonly instead: string;
}

/** Stops the build with every problem found, so that an author need not mend them one by one. */
export function failOn(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new AstroError(
    problems.map(({ what }) => what).join('\n'),
    problems.map(({ instead }) => instead).join('\n'),
  );
}

/**
 * Checks one piece of content against its schema and returns it typed.
 *
 * @param where the file, and the entry in it, as the author knows them.
 * @throws AstroError that names file, field and value, and says what to write instead.
 */
export function parseForAuthors<T extends z.ZodType>(
  schema: T,
  data: unknown,
  where: string,
): z.output<T> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  failOn(parsed.error.issues.flatMap((issue) => describe(issue, data, where, fieldsOf(schema))));
  throw new Error('unreachable: failOn throws for a failed parse');
}

function describe(
  issue: z.core.$ZodIssue,
  data: unknown,
  where: string,
  fields: readonly string[],
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      what: `${where}: there is no field \`${key}\`.`,
      instead: adviceFor(key, fields),
    }));
  }
  const path = issue.path.join('.');
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  if (value === undefined) {
    return [
      {
        what: `${where}: \`${path}\` is missing.`,
        instead: `Add \`${path}\`. ${shapeAdvice(issue)}`,
      },
    ];
  }
  return [
    { what: `${where}: \`${path}\` is ${JSON.stringify(value)}.`, instead: shapeAdvice(issue) },
  ];
}

function fieldsOf(schema: z.ZodType): readonly string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}
