import type { LabParams } from '../../lab-events.ts';
import type { Prose } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

/** A number that a run yields, and how close a guess must come. */
export interface PredictedMetric {
  readonly name: string;
  readonly unit: string;
  readonly tolerance: { readonly relative: number } | { readonly absolute: number };
}

/** A guess that a run of a lab marks. The answer is a contestant's id, or the number as typed. */
export interface PredictQuestion extends Common {
  readonly type: 'predict';
  readonly lab: string;
  readonly preset?: string;
  readonly params: LabParams;
  readonly seed?: number;
  /** What is predicted: a number, or (when absent) who wins among `contestants`. */
  readonly metric?: PredictedMetric;
  readonly contestants: readonly Named[];
  /** What a run shows and why, read after it. */
  readonly happened: Prose;
}
