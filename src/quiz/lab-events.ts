/**
 * How a question and a lab on the same page talk: two events on `document`. The question says what
 * the reader predicts (`course:predict`), the lab says what a run gave (`course:ran`). Neither
 * imports the other.
 *
 * A lab may load after the prediction was made, so predictions are also kept here: call {@link predictionFor} when the lab starts.
 */
import type { Series } from './marking/series.ts';
import type { Tolerance } from './marking/tolerance.ts';

/** Parameter values of a lab by name. */
export type LabParams = Readonly<Record<string, number | string | boolean>>;

/** What a reader expects of one run: of a `metric` its `value` or its `curve`, or else the `winner`. */
export interface LabPrediction {
  readonly lab: string;
  /** Id of the question, such as `sessions/first-byte`. */
  readonly question: string;
  /** The figure that shall make the run: a page may show the same lab several times. */
  readonly figure?: Element;
  /** The run to make: preset, then `params` over it, then the seed. */
  readonly preset?: string;
  readonly params: LabParams;
  readonly seed?: number;
  /** Name of the lab's metric that is predicted, and the value expected in the metric's own unit. */
  readonly metric?: string;
  readonly value?: number;
  /** How near the question wants that value, so that the lab says of it what the question says. */
  readonly tolerance?: Tolerance;
  /** How that metric is expected to go over the whole run. */
  readonly curve?: Series;
  /** Id of the contestant expected to win. */
  readonly winner?: string;
}

/** What a run gave. Sent when it reaches its horizon, and when a statistical run ends. */
export interface LabRun {
  readonly lab: string;
  /** All parameters of the run, defaults included. */
  readonly params: LabParams;
  readonly seed: number;
  /** Final value of each metric, in the metric's own unit. */
  readonly metrics: Readonly<Record<string, number>>;
  /** How the metrics of the lab's chart went over the run; a statistical run has none. */
  readonly series?: Readonly<Record<string, Series>>;
  /** True where the reader did something to the world during the run. */
  readonly changed?: boolean;
  /** Id of the contestant that won, in labs that are a race. */
  readonly winner?: string;
  /** Virtual time reached. */
  readonly untilMs: number;
  /** What the reader expected, where the lab itself asked before the run. Kept with the record. */
  readonly prediction?: string;
}

declare global {
  interface DocumentEventMap {
    'course:predict': CustomEvent<LabPrediction>;
    'course:ran': CustomEvent<LabRun>;
  }
}

/** Whether `prediction` is meant for the lab `lab` in `figure`. */
export function isMeantFor(prediction: LabPrediction, lab: string, figure: Element): boolean {
  return prediction.lab === lab && (prediction.figure ?? figure) === figure;
}

const latest: LabPrediction[] = [];

/** Tells the labs on this page what the reader expects. */
export function announcePrediction(prediction: LabPrediction): void {
  latest.unshift(prediction);
  document.dispatchEvent(new CustomEvent('course:predict', { detail: prediction }));
}

/** The last prediction made on this page for the lab `lab` in `figure`, if any. */
export function predictionFor(lab: string, figure: Element): LabPrediction | undefined {
  return latest.find((prediction) => isMeantFor(prediction, lab, figure));
}

/** Calls `listener` for each prediction made on this page. Returns how to stop. */
export function onPrediction(listener: (prediction: LabPrediction) => void): () => void {
  const handle = (event: CustomEvent<LabPrediction>) => listener(event.detail);
  document.addEventListener('course:predict', handle);
  return () => document.removeEventListener('course:predict', handle);
}

/** Tells the questions on this page, and the reader's progress, what a run gave. */
export function announceRun(run: LabRun): void {
  document.dispatchEvent(new CustomEvent('course:ran', { detail: run }));
}

/** Calls `listener` for each run that ends on this page. Returns how to stop. */
export function onRun(listener: (run: LabRun) => void): () => void {
  const handle = (event: CustomEvent<LabRun>) => listener(event.detail);
  document.addEventListener('course:ran', handle);
  return () => document.removeEventListener('course:ran', handle);
}
