/**
 * The collection `questions`: every question of `content/questions/<lesson>.yaml`, read, checked and
 * computed at build time. `authoring/fields.ts` and each `types/<type>/authoring.ts` are the manual of
 * the fields.
 */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { QuestionError, type Problem } from './authoring/problem.ts';
import { readQuestionFile } from './authoring/read-file.ts';
import type { Question } from './question.ts';

const folder = 'content/questions/';
const misconceptionsFile = 'content/misconceptions.yaml';

/** Ids of the misconceptions; what else is wrong in that file is said by its own collection. */
async function misconceptionIds(root: string): Promise<string[]> {
  const list: unknown = parse(await readFile(root + misconceptionsFile, 'utf8'));
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.map((entry) => String((entry as { id?: unknown } | null)?.id));
}

/**
 * Reads every question below `root` (a path that ends with `/`). `base` is where the site lies.
 * Throws {@link QuestionError} with all problems of all files.
 */
export async function readQuestions(root: string, base: string): Promise<Question[]> {
  const names = globSync('*.yaml', { cwd: root + folder }).sort();
  const misconceptions = await misconceptionIds(root);
  const texts = await Promise.all(names.map((name) => readFile(root + folder + name, 'utf8')));
  const problems: Problem[] = [];
  const questions = names.flatMap((name, index) => {
    const lesson = basename(name, '.yaml');
    const surroundings = { file: folder + name, lesson, misconceptions, base };
    return readQuestionFile(texts[index]!, surroundings, problems);
  });
  if (problems.length > 0) throw new QuestionError(problems);
  return questions;
}

/** Astro's loader for the collection; a file that changes while `astro dev` runs is read again. */
export function questionLoader(): Loader {
  return {
    name: 'questions',
    async load({ config, store, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const sync = async () => {
        const questions = await readQuestions(root, config.base);
        store.clear();
        for (const question of questions) {
          const data = { ...question };
          store.set({ id: question.id, data, digest: generateDigest(data) });
        }
      };
      await sync();
      watcher?.add(root + folder);
      watcher?.on('change', (changed) => {
        if (!relative(root + folder, changed).startsWith('..')) {
          sync().catch((error: unknown) => logger.error(String(error)));
        }
      });
    },
  };
}

/** Types the entries; the loader has already checked them. */
export const questionSchema = z.custom<Question>((value) => typeof value === 'object');
