/**
 * How long a simulated M/M/1 queue must run before its average means anything
 * (Whitt, *Planning queueing simulations*, Management Science 35(11), 1989).
 * Time is counted in mean service times, so μ = 1 and λ = ρ = `load`.
 */
import { TheoryError } from './theory-error.ts';

function requireStable(load: number) {
  if (load > 0 && load < 1) return;
  throw new TheoryError(
    `A load of ${load} has no run length: the average settles only between 0 and 1.`,
    'Use a load above 0 and below 1, such as 0.8.',
  );
}

/**
 * Asymptotic variance of the time average of L: over a run of t service times that average has
 * variance ≈ this/t. Equals 2ρ(1+ρ)/(1−ρ)⁴.
 */
export function numberInSystemAsymptoticVariance(load: number): number {
  requireStable(load);
  return (2 * load * (1 + load)) / (1 - load) ** 4;
}

/**
 * Service times to simulate until the standard error of the mean number in the system is
 * `relativeError` (0.05 = 5%) of that number itself.
 */
export function recommendedServiceTimes(load: number, relativeError: number): number {
  const mean = load / (1 - load);
  return numberInSystemAsymptoticVariance(load) / (relativeError * mean) ** 2;
}

/** Service times to throw away at the start of a run that begins empty: 10/(1−√ρ)². */
export function recommendedWarmUpServiceTimes(load: number): number {
  requireStable(load);
  return 10 / (1 - Math.sqrt(load)) ** 2;
}
