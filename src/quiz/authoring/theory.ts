import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { TheoryError } from '#theory/theory-error.ts';
import { convert, countsThings } from '../marking/units.ts';
import type { TheoryCall } from './fields.ts';
import type { Report } from './problem.ts';

/** A formula's value and the unit it is in. */
interface Computed {
  readonly value: number;
  readonly unit: string;
}

/** A count may be called by any noun, or by none: requests are customers in a bakery. */
function renames(own: string, unit: string): boolean {
  return countsThings(own) && (unit === '' || countsThings(unit));
}

/**
 * Computes a formula, in `unit` where one is wanted. Reports an unknown formula or argument and a
 * unit that does not fit, and returns undefined then.
 */
export function compute(
  field: string,
  { fn, args, times }: TheoryCall,
  unit: string | undefined,
  report: Report,
): Computed | undefined {
  try {
    const value = times * evaluateTheory(fn, args);
    const own = theoryFunctions[fn]!.unit;
    const converted = renames(own, unit ?? own) ? value : convert(value, own, unit ?? own);
    if (converted !== undefined) return { value: converted, unit: unit ?? own };
    report(field, `gives ${own || 'a plain number'}, not ${unit}`, `Write unit: ${own || "''"}.`);
  } catch (error) {
    if (!(error instanceof TheoryError)) throw error;
    report(field, `cannot be computed: ${error.message.replace(/\.$/u, '')}`, error.hint);
  }
  return undefined;
}
