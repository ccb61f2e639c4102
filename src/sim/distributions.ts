import { naturalLog } from './natural-log.ts';

/**
 * How long something takes. All are drawn by inversion, one uniform number each, so that two runs
 * that differ in a parameter still use the same chance (common random numbers).
 */
export type Distribution =
  | { readonly kind: 'constant'; readonly valueMs: number }
  | { readonly kind: 'exponential'; readonly meanMs: number }
  | { readonly kind: 'uniform'; readonly minMs: number; readonly maxMs: number };

/** The duration in ms at which a uniform `u` in [0, 1) falls. */
export function invert(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.valueMs;
    case 'exponential':
      // 1 − u lies in (0, 1], so the logarithm is finite (and 0 − 0 is not −0).
      return 0 - distribution.meanMs * naturalLog(1 - u);
    case 'uniform':
      return distribution.minMs + (distribution.maxMs - distribution.minMs) * u;
  }
}
