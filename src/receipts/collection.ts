/** Many receipts at once: which are there twice, and what they add up to. */
import canonicalize from 'canonicalize';
import { rollups } from 'd3-array';
import { creditNow, type ReceiptCheck } from './check.ts';
import { rounded, type Receipt } from './receipt.ts';

/** A receipt that was handed in and read. */
export interface HandedIn {
  /** Name of the file, or how else it came. */
  readonly source: string;
  readonly receipt: Receipt;
  readonly check: ReceiptCheck;
}

/** Why a receipt should be looked at beside another one. */
export type Twin = {
  /**
   * `again`: the same receipt. `renewed`: same name, class and lesson, made later. `copied`: other
   * name, but the same answers at the very same times.
   */
  readonly kind: 'again' | 'renewed' | 'copied';
  /** The source of the other one, which came before. */
  readonly of: string;
};

const plain = (text = '') => text.normalize('NFKC').trim().toLowerCase();

const owner = ({ name, group, scope }: Receipt) =>
  name === undefined ? undefined : JSON.stringify([plain(name), plain(group), scope]);

function twinOf(one: HandedIn, before: readonly HandedIn[]): Twin | undefined {
  const find = (kind: Twin['kind'], same: (other: Receipt) => boolean): Twin | undefined => {
    const other = before.find(({ receipt }) => same(receipt));
    return other && { kind, of: other.source };
  };
  const again = before.find(({ check }) => check.hash === one.check.hash);
  if (again) return { kind: 'again', of: again.source };
  const { answers, name } = one.receipt;
  const who = owner(one.receipt);
  const text = answers.length > 0 ? canonicalize(answers) : undefined;
  return (
    find('renewed', (other) => who !== undefined && owner(other) === who) ??
    find(
      'copied',
      (other) =>
        text !== undefined &&
        plain(other.name) !== plain(name) &&
        canonicalize(other.answers) === text,
    )
  );
}

/** For each receipt the one before it that it should be held against, if any. */
export function twins(all: readonly HandedIn[]): (Twin | undefined)[] {
  return all.map((one, index) => twinOf(one, all.slice(0, index)));
}

export interface Totals {
  readonly receipts: number;
  readonly changed: number;
  /** Mean of the recomputed points, each receipt once. */
  readonly meanPoints: number;
  /** By question: how many answered it, and the mean of what they earned. */
  readonly questions: readonly { item: string; answered: number; meanCredit: number }[];
  /** By misconception: in how many first answers it shows; most frequent first. */
  readonly misconceptions: readonly { id: string; answers: number }[];
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : rounded(values.reduce((sum, each) => sum + each, 0) / values.length);

/** What the receipts add up to. One that is there twice counts once; a changed one counts not. */
export function totals(all: readonly HandedIn[]): Totals {
  const found = twins(all);
  const counted = all.filter(
    ({ check }, index) => check.hashFits && found[index]?.kind !== 'again',
  );
  const answers = counted.flatMap(({ check }) => check.answers);
  const beliefs = answers.flatMap(({ misconceptions }) => misconceptions);
  return {
    receipts: counted.length,
    changed: all.filter(({ check }) => !check.hashFits).length,
    meanPoints: mean(counted.map(({ check }) => check.points)),
    questions: rollups(
      answers,
      (given) => ({ answered: given.length, meanCredit: mean(given.map(creditNow)) }),
      ({ given }) => given.item,
    ).map(([item, sum]) => ({ item, ...sum })),
    misconceptions: rollups(
      beliefs,
      (times) => times.length,
      (id) => id,
    )
      .map(([id, times]) => ({ id, answers: times }))
      .sort((a, b) => b.answers - a.answers || (a.id < b.id ? -1 : 1)),
  };
}
