import type { LabParams } from '../../lab-events.ts';
import type { Series } from '../../marking/series.ts';
import type { Tolerance } from '../../marking/tolerance.ts';
import type { Prose } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

/** A number that a run yields, and how close a guess must come. */
export interface PredictedMetric {
  readonly name: string;
  readonly unit: string;
  readonly tolerance: Tolerance;
}

/** What the run of a curve's question gives, made when the course is built. */
export interface RunCurve {
  /** What the lab calls the metric. */
  readonly label: string;
  readonly untilMs: number;
  readonly values: Series;
  /** Where theory has a curve, or a level. */
  readonly theory?: Series;
}

/** How the metric goes over the whole run, drawn at the ends of equal steps. */
export interface PredictedCurve {
  /** How many steps. */
  readonly points: number;
  /** Where the value axis ends, in the metric's unit; it starts at 0. */
  readonly most: number;
  /** The value at the start, where readers can know it. */
  readonly start?: number;
  /** Filled in where labs are known (`src/lesson/question-checks.ts`). */
  readonly run?: RunCurve;
}

/**
 * A guess that a run of a lab marks. The answer is a contestant's id, the number as typed, or the
 * values of a drawn curve with a space between them.
 */
export interface PredictQuestion extends Common {
  readonly type: 'predict';
  readonly lab: string;
  readonly preset?: string;
  readonly params: LabParams;
  readonly seed?: number;
  /** What is predicted: a number, or (when absent) who wins among `contestants`. */
  readonly metric?: PredictedMetric;
  /** The metric is drawn over the time of the run, and not its final value typed. */
  readonly curve?: PredictedCurve;
  readonly contestants: readonly Named[];
  /** What a run shows and why, read after it. */
  readonly happened: Prose;
}
