import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Problem } from '#quiz/authoring/problem.ts';
import { readQuestionFile } from '#quiz/authoring/read-file.ts';

export const example = readFileSync('tests/fixtures/questions/sessions.yaml', 'utf8');

interface Fields {
  [name: string]: unknown;
}

/** Reads one file as `content/questions/sessions.yaml`: its questions, and each problem as one line. */
export function read(text: string, base = '/') {
  const problems: Problem[] = [];
  const written = readQuestionFile(
    text,
    {
      file: 'content/questions/sessions.yaml',
      lesson: 'sessions',
      misconceptions: ['M1', 'M5', 'M12'],
      base,
      taken: new Map(),
    },
    problems,
  );
  const lines = problems.map(({ what, instead }) => `${what} ${instead}`);
  const questions = written.map(({ question }) => question);
  return { questions, lines, digests: written.map(({ digest }) => digest) };
}

/** The problems of the example after `change` was made to its question of this type. */
export function problemsAfter(
  type: 'choice' | 'numeric' | 'predict',
  change: (question: Fields, list: (name: string) => Fields[]) => void,
): string[] {
  const all = parse(example) as Fields[];
  const question = all.find((each) => each['type'] === type)!;
  change(question, (name) => question[name] as Fields[]);
  return read(stringify([question])).lines;
}
