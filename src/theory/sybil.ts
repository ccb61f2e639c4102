/** One who poses as many, and how work stands in for identity. */

/** Share of identities that are one attacker’s: S/(N + S). */
export function sybilShare(honest: number, sybils: number): number {
  return sybils / (honest + sybils);
}

/** All r copies, placed at random, lie with the attacker: f^r. */
export function allReplicasHostile(hostileShare: number, replicas: number): number {
  return hostileShare ** replicas;
}

/**
 * Answers are only counted, and at least half of r copies lie with the attacker: Σ C(r,i) fⁱ(1−f)^(r−i)
 * for i from r/2. With exactly half nobody can tell.
 */
export function hostileVote(hostileShare: number, replicas: number): number {
  let sum = 0;
  let ways = 1;
  for (let i = 0; i <= replicas; i++) {
    if (2 * i >= replicas) sum += ways * hostileShare ** i * (1 - hostileShare) ** (replicas - i);
    ways = (ways * (replicas - i)) / (i + 1);
  }
  return sum;
}

/** Keys whose every copy is the attacker’s if it may choose its ids: r identities buy one key. */
export function keysBought(sybils: number, replicas: number): number {
  return Math.floor(sybils / replicas);
}

/** Hashes that prove one leaf of a binary Merkle tree: its depth, ⌈log₂ leaves⌉. */
export function merkleProofHashes(leaves: number): number {
  return Math.ceil(Math.log2(leaves));
}

/**
 * Probability that an attacker with share q of the work ever overtakes z blocks (Nakamoto 2008, 11):
 * 1 − Σ Poisson(k; zq/p)·(1 − (q/p)^(z−k)) for k = 0 … z; 1 from half of the work on.
 */
export function overtakingProbability(attackerShare: number, blocks: number): number {
  const honest = 1 - attackerShare;
  if (attackerShare >= honest) return 1;
  const expected = (blocks * attackerShare) / honest;
  let poisson = Math.exp(-expected);
  let sum = 1;
  for (let k = 0; k <= blocks; k++) {
    if (k > 0) poisson *= expected / k;
    sum -= poisson * (1 - (attackerShare / honest) ** (blocks - k));
  }
  return sum;
}
