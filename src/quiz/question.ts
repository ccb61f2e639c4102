/**
 * A question as the reader's browser gets it: every number computed, every text parsed, every link
 * complete. Authors write the shape of `authoring/`; the build turns one into the other. What only
 * one type has is in `types/<type>/question.ts`.
 */
import type { Paragraph, Prose } from './prose.ts';
import type { ChoiceQuestion } from './types/choice/question.ts';
import type { NextStateQuestion } from './types/next-state/question.ts';
import type { ExplainQuestion } from './types/explain/question.ts';
import type { MatrixQuestion } from './types/matrix/question.ts';
import type { NumericQuestion } from './types/numeric/question.ts';
import type { OrderQuestion } from './types/order/question.ts';
import type { PlayQuestion } from './types/play/question.ts';
import type { PredictQuestion } from './types/predict/question.ts';
import type { SelectQuestion } from './types/select/question.ts';

/** What every question has. */
export interface Common {
  /** `<lesson>/<slug>`; never used again for another question. */
  readonly id: string;
  /** Grows when the meaning changes; a mended typo keeps it. Answers are kept per id and revision. */
  readonly rev: number;
  readonly prompt: Prose;
  /** What a reader who answers this can do. */
  readonly objective: string;
  /** Asked once more at the start of the lesson, without a verdict. */
  readonly opener: boolean;
  readonly hints: readonly Prose[];
  /** The first step of the way, worked; shown where the help policy says so. */
  readonly step?: Prose;
  /** Where the lesson explains it, and the lab state that shows it. */
  readonly seeAlso: { readonly paragraph: string; readonly lab?: string };
  /** What the answer rests on, each with its place on the sources page. */
  readonly sources?: readonly { readonly title: string; readonly href: string }[];
  /** Ids of the wrong ideas that its wrong answers express, each once. */
  readonly misconceptions: readonly string[];
}

/** Something to choose or to place: an option, a contestant, an item of an order. */
export interface Named {
  readonly id: string;
  readonly text: Paragraph;
}

/** Every type by its name: one line per type. */
interface QuestionTypes {
  choice: ChoiceQuestion;
  numeric: NumericQuestion;
  predict: PredictQuestion;
  order: OrderQuestion;
  'next-state': NextStateQuestion;
  play: PlayQuestion;
  select: SelectQuestion;
  matrix: MatrixQuestion;
  explain: ExplainQuestion;
}

export type QuestionType = keyof QuestionTypes;
export type QuestionOf<Type extends QuestionType> = QuestionTypes[Type];
export type Question = QuestionTypes[QuestionType];

/** Under which key a reader's answers to this revision of the question are kept. */
export function itemKey({ id, rev }: Pick<Question, 'id' | 'rev'>): string {
  return `${id}@${rev}`;
}

/** Whether a key marks answers of this type at once, anywhere: not a run of a lab, nor nobody. */
export function isMarkedByKey(type: string): boolean {
  return type !== 'predict' && type !== 'explain';
}
