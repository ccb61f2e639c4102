import type { Simulated } from './comparison.ts';

/** So many of so many, and how sure that share is. */
export function shareOf(part: number, whole: number): Simulated {
  const mean = part / whole;
  return { mean, stderr: Math.sqrt((mean * (1 - mean)) / whole) };
}

/** Three standard errors of a share among so many. */
export function threeBinomial(share: number, count: number): number {
  return 3 * Math.sqrt((share * (1 - share)) / count);
}
