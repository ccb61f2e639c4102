/**
 * Many servers behind a balancer: n servers, Poisson arrivals, exponential service. Rates are per
 * server and second; times are in ms.
 */
import { mmc } from './queues.ts';
import { TheoryError } from './theory-error.ts';

/** Close enough to stop: far below anything a simulation could tell apart. */
const PRECISION = 1e-13;

function stable(load: number): void {
  if (load < 1) return;
  throw new TheoryError(
    `At a load of ${load} the servers never catch up: there is no steady state.`,
    'Choose a load below 1.',
  );
}

/**
 * Round robin: every server gets each n-th arrival, so GI/M/1 with Erlang-n gaps.
 * W = 1/(μ(1−σ)), where σ = (nλ/(nλ+1−σ))ⁿ (λ in services per server; Kleinrock 1975, vol. I, 6.4).
 */
export function roundRobinTimeInSystemMs(servers: number, load: number, serviceMs: number): number {
  stable(load);
  let sigma = load;
  for (let change = 1; change > PRECISION;) {
    const next = ((servers * load) / (servers * load + 1 - sigma)) ** servers;
    change = Math.abs(next - sigma);
    sigma = next;
  }
  return serviceMs / (1 - sigma);
}

/**
 * The best of d servers chosen at random, as n grows without end:
 * T_d = Σ_{i≥1} λ^((dⁱ−d)/(d−1)) (Mitzenmacher 2001). For d = 1 that is 1/(1−λ), a random server.
 */
export function choicesTimeInSystemMs(choices: number, load: number, serviceMs: number): number {
  stable(load);
  if (choices === 1) return serviceMs / (1 - load);
  let sum = 0;
  let power = choices;
  for (let term = 1; term > PRECISION; power *= choices) {
    term = load ** ((power - choices) / (choices - 1));
    sum += term;
  }
  return sum * serviceMs;
}

/**
 * One line from which every free server takes the next request: M/M/c with c = n (Kleinrock 1975). No
 * rule that sends each request on at once can do better on average.
 */
export function oneLineTimeInSystemMs(servers: number, load: number, serviceMs: number): number {
  stable(load);
  const servedPerSecond = 1000 / serviceMs;
  return mmc(load * servers * servedPerSecond, servedPerSecond, servers).timeInSystemMs;
}

/** Amdahl 1967: speed-up with n workers if the share s of the work cannot be divided. */
export function amdahlSpeedup(servers: number, serialShare: number): number {
  return 1 / (serialShare + (1 - serialShare) / servers);
}

/**
 * Gunther's Universal Scalability Law: X(n)/X(1) = n/(1 + α(n−1) + βn(n−1)), with contention α
 * (waiting for what is shared) and coherence β (keeping each other up to date).
 */
export function uslSpeedup(servers: number, contention: number, coherence: number): number {
  return servers / (1 + contention * (servers - 1) + coherence * servers * (servers - 1));
}

/** Pairs of servers that must keep in step, each with each: n(n − 1)/2. It is why β has n(n − 1) with it. */
export function serverPairs(servers: number): number {
  return (servers * (servers - 1)) / 2;
}

/** The number of servers beyond which one more makes all of them together slower: √((1−α)/β). */
export function uslPeakServers(contention: number, coherence: number): number {
  return Math.sqrt((1 - contention) / coherence);
}
