/**
 * Steady state of the queues with Poisson arrivals (λ = `arrivalsPerSecond`) and `workers` = c
 * servers, each finishing μ = `servedPerSecond` requests a second, first come first served.
 * Formulas: Kleinrock, *Queueing Systems* I, 1975, ch. 3 and 5; Little, Oper. Res. 9(3), 1961.
 */
import { erlangC } from './erlang.ts';
import { measuresByLittle, type QueueMeasures } from './queue-measures.ts';
import { TheoryError } from './theory-error.ts';

/** Offered load divided by capacity, ρ = λ/(cμ). At 1 or more an endless queue never settles. */
export function offeredUtilisation(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  workers = 1,
): number {
  return arrivalsPerSecond / (workers * servedPerSecond);
}

/** In overload an endless queue grows by what comes in and is not finished, λ − cμ, from empty on. */
export function overloadNumberInSystem(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  workers: number,
  seconds: number,
): number {
  return Math.max(0, arrivalsPerSecond - workers * servedPerSecond) * seconds;
}

function requireSteadyState(arrivalsPerSecond: number, servedPerSecond: number, workers: number) {
  const load = offeredUtilisation(arrivalsPerSecond, servedPerSecond, workers);
  if (load < 1) return;
  const capacity = workers * servedPerSecond;
  throw new TheoryError(
    `No steady state: ${arrivalsPerSecond} arrivals per second meet a capacity of ${capacity}, ` +
      'so an endless queue grows for ever.',
    `Use fewer than ${capacity} arrivals per second, or a model with a limited number of places.`,
  );
}

/** M/M/c with an endless queue. Throws {@link TheoryError} unless λ < cμ. */
export function mmc(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  workers: number,
): QueueMeasures {
  requireSteadyState(arrivalsPerSecond, servedPerSecond, workers);
  const offered = arrivalsPerSecond / servedPerSecond;
  const load = offered / workers;
  const numberWaiting = (erlangC(workers, offered) * load) / (1 - load);
  return measuresByLittle({
    numberInSystem: numberWaiting + offered,
    numberWaiting,
    arrivalsPerSecond,
    refusedShare: 0,
    capacityPerSecond: workers * servedPerSecond,
  });
}

/** M/M/1: one worker, exponential service, endless queue. W = 1/(μ−λ). */
export function mm1(arrivalsPerSecond: number, servedPerSecond: number): QueueMeasures {
  return mmc(arrivalsPerSecond, servedPerSecond, 1);
}

/** M/D/1: as M/M/1, but every service takes exactly 1/μ. L_q = ρ²/(2(1−ρ)), half of M/M/1. */
export function md1(arrivalsPerSecond: number, servedPerSecond: number): QueueMeasures {
  requireSteadyState(arrivalsPerSecond, servedPerSecond, 1);
  const load = arrivalsPerSecond / servedPerSecond;
  const numberWaiting = (load * load) / (2 * (1 - load));
  return measuresByLittle({
    numberInSystem: numberWaiting + load,
    numberWaiting,
    arrivalsPerSecond,
    refusedShare: 0,
    capacityPerSecond: servedPerSecond,
  });
}

/**
 * M/M/c/K: at most `places` = K requests inside, those in service included; the next is refused.
 * Has a steady state at any load. With K < c only K workers can ever be busy at once.
 *
 * The state probabilities of K−1 places give those of K places: the chance of being full is
 * p_K = rp/(1+rp), r = λ/(min(K,c)μ), p that of K−1, and every other state shrinks by 1−p_K.
 * It is Erlang's recursion carried on beyond c; nothing overflows, however large K or ρ.
 */
export function mmck(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  workers: number,
  places: number,
): QueueMeasures {
  let full = 1;
  let numberInSystem = 0;
  let numberWaiting = 0;
  for (let count = 1; count <= places; count += 1) {
    const ratio = arrivalsPerSecond / (Math.min(count, workers) * servedPerSecond);
    full = (ratio * full) / (1 + ratio * full);
    numberInSystem = numberInSystem * (1 - full) + count * full;
    numberWaiting = numberWaiting * (1 - full) + Math.max(0, count - workers) * full;
  }
  return measuresByLittle({
    numberInSystem,
    numberWaiting,
    arrivalsPerSecond,
    refusedShare: full,
    capacityPerSecond: workers * servedPerSecond,
  });
}

/** M/M/1/K: one worker and K places, the one in service included. */
export function mm1k(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  places: number,
): QueueMeasures {
  return mmck(arrivalsPerSecond, servedPerSecond, 1, places);
}

/**
 * Time that `percent` per cent of the requests of an M/M/1 queue do not exceed: the time in the
 * system is exponential with rate μ−λ, so the 95th percentile is ln 20/(μ−λ) ≈ 3.00/(μ−λ).
 */
export function mm1TimeInSystemPercentileMs(
  arrivalsPerSecond: number,
  servedPerSecond: number,
  percent: number,
): number {
  const meanMs = mm1(arrivalsPerSecond, servedPerSecond).timeInSystemMs;
  return -Math.log1p(-percent / 100) * meanMs;
}
