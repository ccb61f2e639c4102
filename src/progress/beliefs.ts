/**
 * Which wrong ideas a reader holds, as their answers show: the last answer to a question says what
 * they think now, the first what they thought then.
 */
import { own, type Progress } from './document.ts';
import type { CourseItems } from './summary.ts';

/** A wrong idea, as the content has it. */
export interface Misconception {
  readonly id: string;
  readonly belief: string;
  /** What is right. */
  readonly instead: string;
  /** Address of the lab state that refutes it. */
  readonly lab: string;
}

export interface Beliefs {
  /** Shown by the last answer to at least one question. */
  readonly held: ReadonlySet<string>;
  /** Shown by a first answer, and by no last one any more. */
  readonly overcome: ReadonlySet<string>;
}

/** Keys of everything that can be asked today; older revisions can never be put right. */
export const askedKeys = (course: CourseItems): string[] =>
  Object.entries(course).flatMap(([lesson, { items }]) => items.map((item) => `${lesson}/${item}`));

/** Ids of the misconceptions that the answers to the questions under `keys` show. */
export function beliefs({ items }: Pick<Progress, 'items'>, keys: readonly string[]): Beliefs {
  const records = keys.map((key) => own(items, key));
  const shownBy = (which: 'first' | 'last') =>
    new Set(records.flatMap((record) => record?.[which]?.misconceptions ?? []));
  const held = shownBy('last');
  const overcome = [...shownBy('first')].filter((id) => !held.has(id));
  return { held, overcome: new Set(overcome) };
}
