/**
 * The collection `questions`: every question of `content/questions/<lesson>.yaml`, read, checked and
 * computed at build time. `authoring/fields.ts` and each `types/<type>/authoring.ts` are the manual of
 * the fields.
 */
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { QuestionError, type Problem } from './authoring/problem.ts';
import { ledgerFile, readLedger, reused, vanished, type Ledger } from './authoring/ledger.ts';
import { readQuestionFile } from './authoring/read-file.ts';
import type { WrittenQuestion } from './authoring/read-question.ts';
import type { Question } from './question.ts';

const folder = 'content/questions/';

interface Entry {
  readonly id?: unknown;
  readonly title?: unknown;
}

/** What questions may name of a list; what else is wrong in that file is said by its own collection. */
async function entriesOf(path: string): Promise<readonly (Entry | null)[]> {
  const list: unknown = existsSync(path) ? parse(await readFile(path, 'utf8')) : [];
  return Array.isArray(list) ? (list as (Entry | null)[]) : [];
}

/** Throws {@link QuestionError} unless there are none. */
function failOn(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new QuestionError(problems);
}

/**
 * Reads every question below `root` (a path that ends with `/`). `base` is where the site lies.
 * Throws {@link QuestionError} with all problems of all files.
 */
export async function readWritten(root: string, base: string): Promise<WrittenQuestion[]> {
  const names = globSync('*.yaml', { cwd: root + folder }).sort();
  const beliefs = await entriesOf(`${root}content/misconceptions.yaml`);
  const misconceptions = beliefs.map((entry) => String(entry?.id));
  const works = await entriesOf(`${root}content/sources.yaml`);
  const sources = new Map(works.map((entry) => [String(entry?.id), String(entry?.title)]));
  const texts = await Promise.all(names.map((name) => readFile(root + folder + name, 'utf8')));
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  const written = names.flatMap((name, index) => {
    const lesson = basename(name, '.yaml');
    const surroundings = { file: folder + name, lesson, misconceptions, sources, base, taken };
    return readQuestionFile(texts[index]!, surroundings, problems);
  });
  failOn(problems);
  return written;
}

/** What was asked so far. */
export async function readLedgerOf(root: string): Promise<Ledger> {
  const problems: Problem[] = [];
  const path = root + ledgerFile;
  const ledger = readLedger(existsSync(path) ? await readFile(path, 'utf8') : '', problems);
  failOn(problems);
  return ledger;
}

/** The questions themselves, held against what was asked under their ids before. */
export async function readQuestions(root: string, base: string): Promise<Question[]> {
  const [written, ledger] = [await readWritten(root, base), await readLedgerOf(root)];
  failOn([...reused(ledger, written), ...vanished(ledger, written)]);
  return written.map(({ question }) => question);
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
