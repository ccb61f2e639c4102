/**
 * Gets questions from the files of their lessons, each file at most once and only when it is needed.
 * Nothing here throws: what cannot be had is said, and stays where it is in the record.
 */
import { questionsHref } from '#course/links.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import type { View } from '#quiz/views/form.ts';

/** A question and what its type looks like. */
export interface Loaded {
  readonly question: Question;
  readonly view: View;
}

export type Loading =
  | Loaded
  /** `unreachable`: the file did not come. `changed`: it has no such question or another revision. */
  | { readonly trouble: 'unreachable' | 'changed' };

export interface QuestionSource {
  /** The question kept under `key`, such as `sessions/first-byte@1`. */
  question(key: string): Promise<Loading>;
  /** All questions of a lesson; undefined where the file did not come. */
  lesson(id: string): Promise<readonly Question[] | undefined>;
}

interface Ports {
  readonly fetchJson: (address: string) => Promise<unknown>;
  readonly loadView: (type: Question['type']) => Promise<View>;
}

const isList = (value: unknown): value is { questions: Question[] } =>
  typeof value === 'object' &&
  value !== null &&
  'questions' in value &&
  Array.isArray(value.questions);

export function questionSource(base: string, { fetchJson, loadView }: Ports): QuestionSource {
  const files = new Map<string, Promise<readonly Question[] | undefined>>();

  async function read(lesson: string): Promise<readonly Question[] | undefined> {
    try {
      const file = await fetchJson(questionsHref(lesson, base));
      if (isList(file)) return file.questions;
    } catch {
      // Offline, or a file that is no JSON: the same to the reader.
    }
    files.delete(lesson);
    return undefined;
  }

  function lesson(id: string): Promise<readonly Question[] | undefined> {
    const file = files.get(id) ?? read(id);
    files.set(id, file);
    return file;
  }

  return {
    lesson,
    async question(key) {
      const questions = await lesson(key.split('/', 1)[0]!);
      if (!questions) return { trouble: 'unreachable' };
      const question = questions.find((each) => itemKey(each) === key);
      if (!question) return { trouble: 'changed' };
      try {
        return { question, view: await loadView(question.type) };
      } catch {
        return { trouble: 'unreachable' };
      }
    },
  };
}
