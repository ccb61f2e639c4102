/**
 * What stays in one piece when nodes of a network fail.
 *
 * The method of generating functions (Callaway, Newman, Strogatz, Watts 2000): for a network that is
 * random but for the number of links of its nodes, u is the chance that a link leads to nothing large,
 * and a surviving node is outside the largest piece if all its links do.
 *
 * It does not hold for a network that grew by preferential attachment: old nodes are hubs and know each
 * other, so that it loses less at random, and more under attack, than its degrees alone say.
 */

/** Share of the nodes with 0, 1, 2 … links. */
export type Degrees = readonly number[];

/** Who fails: anybody, or always the one with most links (counted once, before the first failure). */
export type FailureOrder = 'random' | 'attack';

/** Links beyond which there are too few nodes to matter. */
const MOST_LINKS = 60;
const PRECISION = 1e-12;
const MOST_STEPS = 20_000;

/** Every link as likely as any other: the number of links is Poisson. */
export function uniformDegrees(mean: number): Degrees {
  const shares = [Math.exp(-mean)];
  for (let k = 1; k <= MOST_LINKS; k++) shares.push((shares[k - 1]! * mean) / k);
  return shares;
}

/** All have the same number of links. */
export function regularDegrees(degree: number): Degrees {
  return Array.from({ length: degree + 1 }, (_, k) => (k === degree ? 1 : 0));
}

/** Largest piece among the survivors, as a share of them, after this share of all nodes has failed. */
export function largestPiece(degrees: Degrees, failed: number, order: FailureOrder): number {
  const kept = order === 'random' ? degrees.map((p) => p * (1 - failed)) : spared(degrees, failed);
  const alive = sum(kept);
  if (alive <= 0) return 0;
  const mean = sum(degrees.map((p, k) => k * p));
  // What a link leads to: a node met as often as it has links, with one link less to go on by.
  const onward = kept.slice(1).map((p, k) => ((k + 1) * p) / mean);
  const lost = 1 - sum(onward);
  let u = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = lost + polynomial(onward, u);
    const change = next - u;
    u = next;
    if (change < PRECISION) break;
  }
  return 1 - polynomial(kept, u) / alive;
}

/** Share of failures at which the largest piece holds no more than half of the survivors. */
export function halvingShare(degrees: Degrees, order: FailureOrder): number {
  let [whole, halved] = [0, 1];
  while (halved - whole > 1e-9) {
    const middle = (whole + halved) / 2;
    if (largestPiece(degrees, middle, order) > 0.5) whole = middle;
    else halved = middle;
  }
  return halved;
}

/** What is left of each kind when the nodes with most links have gone. */
function spared(degrees: Degrees, failed: number): number[] {
  let toGo = failed;
  return degrees
    .toReversed()
    .map((p) => {
      const gone = Math.min(p, toGo);
      toGo -= gone;
      return p - gone;
    })
    .reverse();
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
