import { own, type CheckRecord, type Progress } from './document.ts';

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
  /** Done because its check went well: the reader knew it already. */
  readonly known: boolean;
}

/** Four in five right at the first try: whoever has that need not read the lesson. */
export function isKnown({ right, of }: Pick<CheckRecord, 'right' | 'of'>): boolean {
  return of > 0 && right * 5 >= of * 4;
}

/**
 * How many first answers of a lesson were right, of those that were marked: what a reader explained in
 * words of their own was not.
 */
export function firstTries(
  { items }: Pick<Progress, 'items'>,
  lesson: string,
  wanted: Pick<LessonItems, 'items'>,
): { readonly right: number; readonly of: number } {
  const verdicts = wanted.items
    .map((item) => own(items, `${lesson}/${item}`)?.first?.verdict)
    .filter((verdict) => verdict !== undefined && verdict !== 'unmarked');
  return {
    right: verdicts.filter((verdict) => verdict === 'correct').length,
    of: verdicts.length,
  };
}

/**
 * How far a reader has come in a lesson: a question counts when it was answered or its answer shown,
 * a lab when it has run. Opening or scrolling a page counts for nothing. A check that went well makes
 * the lesson done, whatever else was done in it.
 */
export function lessonState(
  { items, labs, checks }: Pick<Progress, 'items' | 'labs' | 'checks'>,
  lesson: string,
  wanted: LessonItems,
): LessonState {
  const records = wanted.items.map((item) => own(items, `${lesson}/${item}`));
  const settled = records.filter((record) => record?.first || record?.shownAt !== undefined);
  const ran = wanted.labs.filter((lab) => own(labs, lab) !== undefined);
  const done = settled.length + ran.length;
  const total = records.length + wanted.labs.length;
  const check = own(checks, lesson);
  const whole = total > 0 && done === total;
  const known = !whole && check !== undefined && isKnown(check);
  const begun = done > 0 || records.some((record) => record !== undefined);
  return { done, total, known, state: whole || known ? 'done' : begun ? 'started' : 'none' };
}

/** “3 of 9 done” */
export function stateWords({ done, total, known }: LessonState): string {
  return known ? 'known from the check' : `${done} of ${total} done`;
}
