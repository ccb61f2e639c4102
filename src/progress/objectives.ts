import { own, type Progress } from './document.ts';

/** Something that a lesson teaches, and the questions that show it. */
export interface Objective {
  readonly text: string;
  /** `<slug>@<rev>` of its questions. */
  readonly items: readonly string[];
}

/** What each written lesson teaches, by lesson. */
export type CourseObjectives = Readonly<Record<string, readonly Objective[]>>;

export interface ObjectiveState {
  readonly text: string;
  /** Of its questions, how many were answered; seeing an answer is not answering. */
  readonly answered: number;
  readonly total: number;
  readonly done: boolean;
}

/** How far a reader has come with one objective: done when each of its questions was answered. */
export function objectiveState(
  { items }: Pick<Progress, 'items'>,
  lesson: string,
  { text, items: wanted }: Objective,
): ObjectiveState {
  const total = wanted.length;
  const answered = wanted.filter((item) => own(items, `${lesson}/${item}`)?.first).length;
  return { text, answered, total, done: total > 0 && answered === total };
}
