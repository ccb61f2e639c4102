import { arrivalsPerSecond, offeredLoad, placesOf, type QueueParams } from './params.ts';

/** After so many relaxation times, less than 1/20,000 of the start is left. */
const RELAXATION_TIMES = 10;

/** What the server needs for one request while all its workers are busy. */
export function serviceMs({ workers, servedPerSecond }: QueueParams): number {
  return 1000 / (workers * servedPerSecond);
}

/**
 * Virtual time to throw away until an empty start has been forgotten. Deviations of M/M/1/K die out as
 * e^(−gt) with g = λ + μ − 2√(λμ)·cos(π/(K+1)), the smallest eigenvalue of its equations (Morse,
 * *Queues, Inventories and Maintenance*, 1958); for K = ∞ that is μ(1−√ρ)², the rule of
 * `src/theory/run-length.ts`. No queue forgets faster than one service lasts. An endless queue in
 * overload never settles: nothing is gained by throwing anything away.
 */
export function warmUpMs(values: QueueParams): number {
  const places = placesOf(values);
  if (places === Infinity && offeredLoad(values) >= 1) return 0;
  const arrivals = arrivalsPerSecond(values);
  const served = values.workers * values.servedPerSecond;
  const gap =
    arrivals + served - 2 * Math.sqrt(arrivals * served) * Math.cos(Math.PI / (places + 1));
  return Math.ceil(RELAXATION_TIMES * 1000 * Math.max(1 / gap, 1 / values.servedPerSecond));
}
