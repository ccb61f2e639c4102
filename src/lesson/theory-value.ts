import { convert, countsThings } from '#quiz/marking/units.ts';
import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { TheoryError } from '#theory/theory-error.ts';
import type { WrittenAt } from './known.ts';
import { mistake } from './mistake.ts';

export type TheoryArgs = Readonly<Record<string, number>>;

/** A formula of `src/theory` with its arguments, as an author asks for it. */
export interface TheoryCall {
  /** Name in `src/theory/registry.ts`. */
  readonly fn: string;
  readonly args?: TheoryArgs;
  /**
   * Unit to show. Times, data and shares are converted (`s`, `min`, `%`); a count takes any noun
   * (`customers`); `''` leaves it out. Default: the formula's own unit.
   */
  readonly unit?: string;
}

export interface TheoryValue {
  readonly value: number;
  readonly unit: string;
}

/**
 * The value of a formula in the unit asked for.
 *
 * @throws AstroError that repeats what `src/theory` says is wrong, with the file and the tag, or
 * that the unit measures something else.
 */
export function theoryValue({ fn, args = {}, unit }: TheoryCall, at: WrittenAt): TheoryValue {
  const value = evaluate(String(fn), args, at);
  const own = theoryFunctions[fn]!.unit;
  if (unit === undefined || unit === own) return { value, unit: own };
  if (unit === '') return { value, unit };
  const converted = convert(value, own, unit);
  if (converted !== undefined) return { value: converted, unit };
  if (countsThings(own) && countsThings(unit)) return { value, unit };
  return mistake(
    `${at.file}: ${at.tag} cannot show ${fn} in "${unit}".`,
    `${fn} is measured in ${own === '' ? 'plain numbers' : `"${own}"`}.`,
  );
}

function evaluate(fn: string, args: TheoryArgs, { file, tag }: WrittenAt): number {
  try {
    return evaluateTheory(fn, args);
  } catch (error) {
    if (error instanceof TheoryError)
      return mistake(`${file}: ${tag}: ${error.message}`, error.hint);
    throw error;
  }
}
