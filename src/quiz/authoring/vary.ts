/** Questions with several sets of numbers: what `vary` lists, one set after the other. */
import type { z } from 'astro/zod';
import { nearNames } from '#hints/near-names.ts';
import { formatNumber } from '../marking/number.ts';
import type { varyField } from './fields.ts';
import type { Report } from './problem.ts';
import type { NamedValue } from './texts.ts';

export type Vary = z.output<typeof varyField>;

/** One set of numbers by their names; empty where a question varies none. */
export type Numbers = ReadonlyMap<string, NamedValue>;

/** More digits than any author types, so that texts show numbers as they were written. */
const digits = 8;

/** All sets, the lesson's first. Lists of different lengths are reported. */
export function setsOf(vary: Vary, report: Report): [Numbers, ...Numbers[]] {
  const lists = Object.entries(vary);
  const [shortest = 1, longest = 1] = [Math.min, Math.max].map((pick) =>
    lists.length === 0 ? 1 : pick(...lists.map(([, { values }]) => values.length)),
  );
  for (const [name, { values }] of lists) {
    if (values.length === longest) continue;
    report(
      `vary.${name}`,
      `has ${values.length} numbers, and another list has ${longest}`,
      'Write as many numbers in each list: the first of all lists make one question, and so on.',
    );
  }
  const numbersOf = (index: number): Numbers =>
    new Map(
      lists.map(([name, { unit, values }]) => [name, { value: values[index]!, unit, digits }]),
    );
  const others = Array.from({ length: shortest - 1 }, (_, index) => numbersOf(index + 1));
  return [numbersOf(0), ...others];
}

/** A report that says in which set of numbers it is so. */
export function inSet(report: Report, position: number, numbers: Numbers): Report {
  const list = [...numbers].map(
    ([name, { value, unit }]) => `${name} ${formatNumber(value, unit, digits)}`,
  );
  return (field, what, instead) =>
    report(field, `${what}, in set ${position} of the numbers (${list.join(', ')})`, instead);
}

/** The number that `$name` stands for; an unknown name is reported. */
export function numberNamed(
  field: string,
  reference: string,
  numbers: Numbers,
  report: Report,
): NamedValue | undefined {
  const name = reference.slice(1);
  const found = numbers.get(name);
  if (found) return found;
  const near = nearNames(name, [...numbers.keys()]);
  const instead = near.length > 0 ? `Did you mean $${near[0]}?` : `List ${name} under \`vary\`.`;
  report(field, `names ${reference}, and \`vary\` has no such number`, instead);
  return undefined;
}
