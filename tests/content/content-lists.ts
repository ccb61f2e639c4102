/** The lists of `content/`, checked, for tests. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'astro/zod';
import { parseYamlList } from '#course/yaml-loader.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Says what to write instead as well: errors for authors carry it as a `hint`, which Astro prints and a
 * test run does not.
 */
export function failInFull(error: unknown): never {
  if (error instanceof Error && 'hint' in error) error.message += `\n${String(error.hint)}`;
  throw error;
}

/** The entries of `content/<name>.yaml`. */
export function entriesOf<T extends z.ZodType<{ id: string }>>(
  name: string,
  schema: T,
): z.output<T>[] {
  const file = `content/${name}.yaml`;
  try {
    return parseYamlList(readFileSync(`${root}/${file}`, 'utf8'), file, schema);
  } catch (error) {
    return failInFull(error);
  }
}
