import type { Estimate } from '#labs/measure.ts';

const FIGURES = 3;

const fine = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: FIGURES });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A measured number for people: three figures, but whole numbers in full. `–` if there is none. */
export function numberText(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const text = Math.abs(value) >= 10 ** FIGURES ? whole.format(value) : fine.format(value);
  return text.replace('-', '−');
}

/** The same with its unit. */
export function quantityText(value: number | undefined, unit: string): string {
  const text = numberText(value);
  return text === '–' ? text : withUnit(text, unit, value);
}

/** A number with its unit behind it; but dollars stand before it, as in “$3,600” and “$0.09/GB”. */
export function withUnit(text: string, unit: string, value: number | undefined): string {
  if (unit === '') return text;
  return unit.startsWith('$') ? `$${text}${unit.slice(1)}` : `${text} ${unitText(unit, value)}`;
}

/** A unit as it is said behind a value: one client, two clients. Short ones, as ms, are no words. */
export function unitText(unit: string, value: number | undefined): string {
  if (value !== 1) return unit;
  const [plural, singular] = singulars.find(([ending]) => ending.test(unit)) ?? [];
  return plural && singular !== undefined ? unit.replace(plural, singular) : unit;
}

/** How words for several end, and for one. */
const singulars: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{2,})ies$/, '$1y'],
  [/^([a-z]+(?:ss|x|ch|sh))es$/, '$1'],
  [/^([a-z]{3,})s$/, '$1'],
];

/** The mean of a long run and how far off it may be: `50.1 ± 0.3`. */
export function estimateText({ mean, stderr }: Estimate): string {
  return `${numberText(mean)} ± ${numberText(Number(stderr.toPrecision(2)))}`;
}
