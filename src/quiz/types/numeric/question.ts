import type { Paragraph, Prose } from '../../prose.ts';
import type { Common } from '../../question.ts';

export interface Slip {
  /** The number this slip leads to, in the question's unit. */
  readonly value: number;
  readonly reason: Paragraph;
  readonly misconception?: string;
}

/** What other numbers change in a question. */
export interface NumericVariant {
  readonly prompt: Prose;
  readonly hints: readonly Prose[];
  readonly step: Prose;
  readonly key: number;
  readonly tolerance: number;
  readonly slips: readonly Slip[];
  readonly solution: Prose;
}

/** A number with a unit. The answer is the text as typed. */
export interface NumericQuestion extends Common {
  readonly type: 'numeric';
  readonly key: number;
  /** '' for a plain number. */
  readonly unit: string;
  /** Largest distance from the key that still counts as right, in the question's unit. */
  readonly tolerance: number;
  readonly slips: readonly Slip[];
  /** Shown after the second miss. */
  readonly step: Prose;
  readonly solution: Prose;
  /** The same question with other numbers, each computed at build time; for practice and review. */
  readonly variants?: readonly NumericVariant[];
}
