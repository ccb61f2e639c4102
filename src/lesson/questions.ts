import { getCollection } from 'astro:content';
import { failOn } from '#course/author-error.ts';
import { labs } from '#labs/registry.ts';
import type { Question } from '#quiz/question.ts';
import { labProblems } from './question-checks.ts';
import { withItsRun } from './question-run.ts';

let loaded: Promise<ReadonlyMap<string, Question>> | undefined;

/**
 * Every question by its id, held against the labs it names. Read once per build, and anew for every
 * page in dev.
 *
 * @throws AstroError that lists everything a question says about a lab that is not so.
 */
export function questions(): Promise<ReadonlyMap<string, Question>> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlyMap<string, Question>> {
  const all = (await getCollection('questions')).map(({ data }) => data);
  failOn(all.flatMap((question) => labProblems(question, labs)));
  return new Map(all.map((question) => [question.id, withItsRun(question, labs)]));
}
