import { existsSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Problem } from '#quiz/authoring/problem.ts';
import { readQuestionFile } from '#quiz/authoring/read-file.ts';
import type { QuestionOf, QuestionType } from '#quiz/question.ts';

const folder = 'tests/fixtures/questions';

/** Three types in one file. */
export const example = readFileSync(`${folder}/sessions.yaml`, 'utf8');

/** A question of this type as its author writes it: from a file of its own, or the one with several. */
export function exampleOf(type: QuestionType): string {
  const file = `${folder}/${type}.yaml`;
  return existsSync(file) ? readFileSync(file, 'utf8') : example;
}

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
      sources: new Map([['rfc9293', 'Transmission Control Protocol (TCP)']]),
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
  type: QuestionType,
  change: (question: Fields, list: (name: string) => Fields[]) => void,
): string[] {
  const all = parse(exampleOf(type)) as Fields[];
  const question = all.find((each) => each['type'] === type)!;
  change(question, (name) => question[name] as Fields[]);
  return read(stringify([question])).lines;
}

/** The example of this type, read. */
export function questionOf<Type extends QuestionType>(type: Type): QuestionOf<Type> {
  const { questions, lines } = read(exampleOf(type));
  if (lines.length > 0) throw new Error(lines.join('\n'));
  return questions.find((each) => each.type === type) as QuestionOf<Type>;
}
