/**
 * A question as the reader's browser gets it: every number computed, every text parsed, every link
 * complete. Authors write the shape of `authoring/`; the build turns one into the other.
 */
import type { LabParams } from './lab-events.ts';
import type { Paragraph, Prose } from './prose.ts';

interface Common {
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
  /** Where the lesson explains it, and the lab state that shows it. */
  readonly seeAlso: { readonly paragraph: string; readonly lab?: string };
}

export interface ChoiceOption {
  readonly id: string;
  readonly text: Paragraph;
  /** Why it is right, or what somebody who chooses it overlooks. */
  readonly reason: Paragraph;
  readonly correct: boolean;
  readonly misconception?: string;
}

export interface ChoiceQuestion extends Common {
  readonly type: 'choice';
  readonly options: readonly ChoiceOption[];
  /** True where the order carries meaning, as in sizes: the options are then not shuffled. */
  readonly ordered: boolean;
}

export interface Slip {
  /** The number this slip leads to, in the question's unit. */
  readonly value: number;
  readonly reason: Paragraph;
  readonly misconception?: string;
}

export interface NumericQuestion extends Common {
  readonly type: 'numeric';
  readonly key: number;
  /** '' for a plain number. */
  readonly unit: string;
  /** Largest distance from the key that still counts as right, in the question's unit. */
  readonly tolerance: number;
  readonly slips: readonly Slip[];
  /** Shown after the second miss: the first step of the way, worked. */
  readonly step: Prose;
  readonly solution: Prose;
}

/** A number that a run yields, and how close a guess must come. */
export interface PredictedMetric {
  readonly name: string;
  readonly unit: string;
  readonly tolerance: { readonly relative: number } | { readonly absolute: number };
}

export interface Contestant {
  readonly id: string;
  readonly text: Paragraph;
}

export interface PredictQuestion extends Common {
  readonly type: 'predict';
  readonly lab: string;
  readonly preset?: string;
  readonly params: LabParams;
  readonly seed?: number;
  /** What is predicted: a number, or (when absent) who wins among `contestants`. */
  readonly metric?: PredictedMetric;
  readonly contestants: readonly Contestant[];
  /** What a run shows and why, read after it. */
  readonly happened: Prose;
}

export type Question = ChoiceQuestion | NumericQuestion | PredictQuestion;
export type QuestionType = Question['type'];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** Under which key a reader's answers to this revision of the question are kept. */
export function itemKey({ id, rev }: Pick<Question, 'id' | 'rev'>): string {
  return `${id}@${rev}`;
}
