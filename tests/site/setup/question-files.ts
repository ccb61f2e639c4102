import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { QuestionType } from '#quiz/question.ts';

/** What the tests need to know of a question to answer it rightly or wrongly. */
export interface WrittenQuestion {
  readonly id: string;
  readonly rev: number;
  readonly type: QuestionType;
  readonly opener?: boolean;
  readonly options?: readonly { readonly id: string; readonly correct?: boolean }[];
}

/** The questions of a lesson as their author wrote them. */
export function questionsOf(lesson: string): WrittenQuestion[] {
  return parse(readFileSync(`content/questions/${lesson}.yaml`, 'utf8')) as WrittenQuestion[];
}

export function firstChoice(lesson: string): WrittenQuestion {
  return questionsOf(lesson).find(({ type, opener }) => type === 'choice' && !opener)!;
}
