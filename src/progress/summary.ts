import { own, type Progress } from './document.ts';

/** What a lesson asks of its reader. */
export interface LessonItems {
  readonly title: string;
  /** `<slug>@<rev>` of its scored questions: keys of items without the lesson. */
  readonly items: readonly string[];
  /** Ids of its labs. */
  readonly labs: readonly string[];
  /** Those of `items` that no review asks: a run marks them, or nobody. */
  readonly unreviewed: readonly string[];
}

/** Every lesson that is written, by id, in the order of the course. */
export type CourseItems = Readonly<Record<string, LessonItems>>;

export interface LessonState {
  readonly done: number;
  readonly total: number;
  readonly state: 'none' | 'started' | 'done';
}

/**
 * How far a reader has come in a lesson: a question counts when it was answered or its answer shown,
 * a lab when it has run. Opening or scrolling a page counts for nothing.
 */
export function lessonState(
  { items, labs }: Pick<Progress, 'items' | 'labs'>,
  lesson: string,
  wanted: LessonItems,
): LessonState {
  const records = wanted.items.map((item) => own(items, `${lesson}/${item}`));
  const settled = records.filter((record) => record?.first || record?.shownAt !== undefined);
  const ran = wanted.labs.filter((lab) => own(labs, lab) !== undefined);
  const done = settled.length + ran.length;
  const total = records.length + wanted.labs.length;
  const begun = done > 0 || records.some((record) => record !== undefined);
  return { done, total, state: total > 0 && done === total ? 'done' : begun ? 'started' : 'none' };
}
