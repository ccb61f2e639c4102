/** News that spread by telling. */

/** What push gossip takes on top of the formula's leading terms, by simulation of 100 to 10,000 hosts. */
const PUSH_CONSTANT = 1.1;
const PRECISION = 1e-14;

/**
 * Rounds until all n hosts know, if everybody who knows tells one random host per round:
 * log₂n + ln n + O(1) (Pittel 1987), the constant measured as about 1.1.
 */
export function pushRounds(hosts: number): number {
  return Math.log2(hosts) + Math.log(hosts) + PUSH_CONSTANT;
}

/**
 * Share of hosts that a rumour misses if its tellers stop with probability 1/k at every telling in
 * vain: the s with s = e^(−(k+1)(1−s)) (Demers et al. 1987).
 */
export function rumourResidue(stopAfter: number): number {
  return fixedPoint((s) => Math.exp(-(stopAfter + 1) * (1 - s)), 0);
}

/** Share of hosts reached if everybody tells F others once: the π > 0 with π = 1 − e^(−Fπ). */
export function oneShotReach(fanOut: number): number {
  return fixedPoint((reach) => 1 - Math.exp(-fanOut * reach), 1);
}

function fixedPoint(next: (value: number) => number, start: number): number {
  let value = start;
  for (let change = 1; change > PRECISION;) {
    const improved = next(value);
    change = Math.abs(improved - value);
    value = improved;
  }
  return value;
}
