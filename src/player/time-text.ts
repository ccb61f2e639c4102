/** A unit of virtual time that suits the length of a time line. */
export interface TimeUnit {
  readonly name: 'ms' | 's' | 'min' | 'h' | 'd';
  readonly ms: number;
  readonly decimals: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const units: readonly (TimeUnit & { readonly upToMs: number })[] = [
  { name: 'ms', ms: 1, decimals: 0, upToMs: 10 * SECOND },
  { name: 's', ms: SECOND, decimals: 2, upToMs: 100 * SECOND },
  { name: 's', ms: SECOND, decimals: 1, upToMs: 30 * MINUTE },
  { name: 'min', ms: MINUTE, decimals: 1, upToMs: 10 * HOUR },
  { name: 'h', ms: HOUR, decimals: 1, upToMs: 10 * DAY },
  { name: 'd', ms: DAY, decimals: 1, upToMs: Infinity },
];

/** The unit in which a time line of this length reads best. */
export function timeUnitFor(horizonMs: number): TimeUnit {
  return units.find(({ upToMs }) => horizonMs <= upToMs) ?? units[0]!;
}

/** Making a formatter takes far longer than using it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatWith(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat('en-GB', digits);
  formats.set(decimals, format);
  return format;
}

/** A moment in that unit, always with the same number of decimals so that it does not jitter. */
export function timeText(atMs: number, { name, ms, decimals }: TimeUnit): string {
  return `${formatWith(decimals).format(atMs / ms)} ${name}`;
}
