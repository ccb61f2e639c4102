import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { TheoryError } from '#theory/theory-error.ts';
import { convert, countsThings } from '../marking/units.ts';
import type { TheoryCall } from './fields.ts';
import type { Report } from './problem.ts';
import { numberNamed, type Numbers } from './vary.ts';

/** A formula's value and the unit it is in. */
interface Computed {
  readonly value: number;
  readonly unit: string;
}

/** The numbers at hand, and where to say what is wrong. */
interface Sheet {
  readonly numbers: Numbers;
  readonly report: Report;
}

/** A count may be called by any noun, or by none: requests are customers in a bakery. */
function renames(own: string, unit: string): boolean {
  return countsThings(own) && (unit === '' || countsThings(unit));
}

/** `value` in `unit` where one is wanted; a unit that does not fit is reported. */
function inUnit(
  field: string,
  { value, unit: own }: Computed,
  unit: string | undefined,
  report: Report,
): Computed | undefined {
  const converted = renames(own, unit ?? own) ? value : convert(value, own, unit ?? own);
  if (converted !== undefined) return { value: converted, unit: unit ?? own };
  report(field, `gives ${own || 'a plain number'}, not ${unit}`, `Write unit: ${own || "''"}.`);
  return undefined;
}

/** The arguments with the numbers that they name; undefined if one is not there. */
function numbersIn(field: string, args: TheoryCall['args'], { numbers, report }: Sheet) {
  const known: Record<string, number> = {};
  let whole = true;
  for (const [name, arg] of Object.entries(args)) {
    const value =
      typeof arg === 'number'
        ? arg
        : numberNamed(`${field}.args.${name}`, arg, numbers, report)?.value;
    if (value === undefined) whole = false;
    else known[name] = value;
  }
  return whole ? known : undefined;
}

/**
 * Computes a formula, in `unit` where one is wanted. Reports an unknown formula, argument or number
 * and a unit that does not fit, and returns undefined then.
 */
export function compute(
  field: string,
  { fn, args, times }: TheoryCall,
  unit: string | undefined,
  sheet: Sheet,
): Computed | undefined {
  const { report } = sheet;
  const known = numbersIn(field, args, sheet);
  if (!known) return undefined;
  try {
    const value = times * evaluateTheory(fn, known);
    return inUnit(field, { value, unit: theoryFunctions[fn]!.unit }, unit, report);
  } catch (error) {
    if (!(error instanceof TheoryError)) throw error;
    report(field, `cannot be computed: ${error.message.replace(/\.$/u, '')}`, error.hint);
  }
  return undefined;
}

/** A number of `vary` by its `$name`, in `unit`. */
export function lookUp(
  field: string,
  reference: string,
  unit: string,
  { numbers, report }: Sheet,
): number | undefined {
  const found = numberNamed(field, reference, numbers, report);
  return found && inUnit(field, found, unit, report)?.value;
}
