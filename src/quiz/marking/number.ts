import { withUnit } from './unit-text.ts';

/**
 * Reads a number as people type it: `1200`, `1,200`, `1 200`, `1.2e3`, `1,2·10^3`, `3/4`, `≈ 300 ms`,
 * `$3,600`.
 *
 * A single group of three digits after a comma or a point can be read both ways (`1,200` is 1200 to
 * some and 1.2 to others), so there may be two readings, the likelier one first.
 */
export interface NumberReading {
  readonly values: readonly number[];
  /** What was typed after the number, such as `ms`; '' when nothing was. */
  readonly unit: string;
}

const longest = 64;
const spaces = /[\s_'’\u00a0\u2009\u202f]/gu;
const shape =
  /^([+-]?)(\d[\d.,]*|[.,]\d+)(?:(?:e|(?:[x×*·⋅]10(?:\^|\*\*)?))([+-]?\d+))?(?:\/(\d+(?:[.,]\d+)?))?(.*)$/iu;

/** Digits with commas and points as numbers, likelier reading first; empty if it is none. */
function readings(digits: string): number[] {
  const decimal = digits.replace(',', '.');
  const marks = digits.match(/[.,]/gu) ?? [];
  if (marks.length === 0) return [Number(digits)];
  if (marks.length === 1) {
    const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits);
    const whole = Number(digits.replace(/[.,]/u, ''));
    if (!grouped) return [Number(decimal)];
    return marks[0] === ',' ? [whole, Number(decimal)] : [Number(decimal), whole];
  }
  const groups = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/u.exec(digits);
  if (!groups) return [];
  const separator = groups[1]!;
  const rest = digits.replaceAll(separator, '');
  return [Number(rest.replace(',', '.'))];
}

/** The number in `text`, or undefined if there is none. Never throws, whatever is typed. */
export function readNumber(text: string): NumberReading | undefined {
  if (text.length > longest) return undefined;
  const tight = text
    .replace(/^[\s~≈=$]+/u, '')
    .replace(spaces, '')
    .replace(/[−–]/gu, '-');
  const parts = shape.exec(tight);
  if (!parts) return undefined;
  const [, sign, digits, exponent, divisor, unit] = parts;
  const factor = Number(`${sign}1e${exponent ?? 0}`) / Number((divisor ?? '1').replace(',', '.'));
  const values = readings(digits!)
    .map((value) => value * factor)
    .filter(Number.isFinite);
  return values.length > 0 ? { values, unit: unit!.replace(/\.+$/u, '') } : undefined;
}

const rounded = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const MOST_COUNTED = 1e6;

/**
 * `value` for people, with its unit: at most four significant digits (or `digits`), thousands apart.
 * Unless `digits` is given, what is counted is told in full below a million: 30,001 messages.
 */
export function formatNumber(value: number, unit: string, digits?: number): string {
  const text = formatFor(value, digits).format(value);
  return withUnit(text, unit, text === '1' ? 1 : value, '\u00a0');
}

function formatFor(value: number, digits: number | undefined): Intl.NumberFormat {
  if (digits !== undefined)
    return new Intl.NumberFormat('en-GB', { maximumSignificantDigits: digits });
  return Number.isInteger(value) && Math.abs(value) < MOST_COUNTED ? whole : rounded;
}
