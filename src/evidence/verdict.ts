import type { Simulated, Tolerance } from './comparison.ts';

/** Far more than rounding costs, far less than any real difference. */
const ROUNDING = 1e-9;

/** True if the simulation agrees with theory, by the tolerance chosen for it. */
export function agrees({ mean, stderr }: Simulated, theory: number, tolerance: Tolerance): boolean {
  const rounding = ROUNDING * Math.max(1, Math.abs(theory));
  const distance = Math.abs(mean - theory);
  switch (tolerance.kind) {
    case 'exact':
      return distance <= (tolerance.within ?? ROUNDING) * Math.max(1, Math.abs(theory));
    case 'standard-errors':
      return distance <= tolerance.times * stderr + rounding;
    case 'relative':
      return distance <= tolerance.share * Math.abs(theory) + rounding;
    case 'absolute':
      return distance <= tolerance.distance + rounding;
    case 'at-least':
      return mean >= theory - rounding && mean <= theory * (1 + (tolerance.share ?? Infinity));
    case 'at-most':
      return mean <= theory + rounding;
  }
}

/** A tolerance as a reader understands it. */
export function toleranceText(tolerance: Tolerance): string {
  switch (tolerance.kind) {
    case 'exact':
      return 'equal, but for rounding';
    case 'standard-errors':
      return `within ${tolerance.times} standard errors`;
    case 'relative':
      return `within ${percent(tolerance.share)}`;
    case 'absolute':
      return `within ± ${tolerance.distance}`;
    case 'at-least':
      return tolerance.share === undefined
        ? 'never below'
        : `never below, at most ${percent(tolerance.share)} above`;
    case 'at-most':
      return 'never above';
  }
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
