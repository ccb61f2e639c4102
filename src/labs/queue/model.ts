import type { QueueMeasures } from '#theory/queue-measures.ts';
import { md1, mmc, mmck, overloadNumberInSystem } from '#theory/queues.ts';
import type { TheoryOverTime } from '../define-lab.ts';
import { arrivalsPerSecond, offeredLoad, placesOf, type QueueParams } from './params.ts';

/**
 * What theory says about these params: M/M/c, M/M/c/K or M/D/1. Where it has no formula (constant
 * service with several workers or a limit) or there is no steady state (an endless queue at ρ ≥ 1),
 * only what follows from the rates alone is given.
 */
export function modelOf(values: QueueParams): Partial<QueueMeasures> {
  const { servedPerSecond, workers, service } = values;
  const arrivals = arrivalsPerSecond(values);
  const places = placesOf(values);
  if (places < Infinity) {
    return service === 'constant' ? {} : mmck(arrivals, servedPerSecond, workers, places);
  }
  if (offeredLoad(values) < 1) {
    if (service === 'exponential') return mmc(arrivals, servedPerSecond, workers);
    if (workers === 1) return md1(arrivals, servedPerSecond);
  }
  return {
    utilisation: Math.min(1, offeredLoad(values)),
    throughputPerSecond: Math.min(arrivals, workers * servedPerSecond),
    refusedShare: 0,
  };
}

/** In overload without a limit: how many are inside as the time goes on. Otherwise they come and go. */
export function growthOf(values: QueueParams): TheoryOverTime {
  if (offeredLoad(values) <= 1 || placesOf(values) < Infinity) return {};
  const { servedPerSecond, workers } = values;
  const arrivals = arrivalsPerSecond(values);
  return {
    numberNow: (atMs) => overloadNumberInSystem(arrivals, servedPerSecond, workers, atMs / 1000),
  };
}
