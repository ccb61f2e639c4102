/** The lists of `content/`, checked, for tests. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'astro/zod';
import { parseYamlList } from '#course/yaml-loader.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Puts after each problem what to write instead: errors for authors carry that as a `hint`, a line for
 * each, which Astro prints and a test run does not.
 */
export function failInFull(error: unknown): never {
  if (error instanceof Error && 'hint' in error) {
    const instead = String(error.hint).split('\n');
    const lines = error.message.split('\n').map((what, at) => `${what} ${instead[at] ?? ''}`);
    error.message = lines.join('\n');
  }
  throw error;
}

/** What `read` gives; where it fails, in full. */
export function inFull<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return failInFull(error);
  }
}

/** The entries of `content/<name>.yaml`. */
export function entriesOf<T extends z.ZodType<{ id: string }>>(
  name: string,
  schema: T,
): z.output<T>[] {
  const file = `content/${name}.yaml`;
  return inFull(() => parseYamlList(readFileSync(`${root}/${file}`, 'utf8'), file, schema));
}
