import type { Estimate } from '#labs/measure.ts';
import { withUnit } from '#quiz/marking/unit-text.ts';

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

/** The mean of a long run and how far off it may be: `50.1 ± 0.3`. */
export function estimateText({ mean, stderr }: Estimate): string {
  return `${numberText(mean)} ± ${numberText(Number(stderr.toPrecision(2)))}`;
}
