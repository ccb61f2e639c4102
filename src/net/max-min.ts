/**
 * A flow as the sharing sees it: the indices of the links it crosses. A link that stands there more
 * than once carries so many copies of it.
 */
export interface Crossing {
  readonly links: readonly number[];
}

/** Shares that differ by less than this part of themselves differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Max-min fair rates by progressive filling: all flows speed up together until a link is full; its
 * flows keep that rate and the others go on. No flow could then go faster without slowing one that
 * is no faster than itself.
 * Source: Bertsekas and Gallager, Data Networks, 2nd ed. 1992, section 6.5.2.
 *
 * @param flows which links every flow crosses (at least one)
 * @param capacitiesBps capacity of each link in bit/s
 * @returns one rate in bit/s per flow
 */
export function maxMinRatesBps(
  flows: readonly Crossing[],
  capacitiesBps: readonly number[],
): number[] {
  const rates = flows.map(() => 0);
  const leftBps = [...capacitiesBps];
  const crossing = capacitiesBps.map(() => 0);
  for (const { links } of flows) for (const link of links) crossing[link]!++;
  for (let open = [...flows.keys()]; open.length > 0;) {
    const shareBps = smallestShareBps(leftBps, crossing);
    // Links that fill up at the same time are dealt with at the same time: most worlds are of equals.
    const fullBps = shareBps * (1 + ROUNDING);
    const full = leftBps.map((left, link) => left <= fullBps * crossing[link]!);
    const held = new Set(open.filter((flow) => flows[flow]!.links.some((link) => full[link])));
    for (const flow of held) {
      rates[flow] = shareBps;
      for (const link of flows[flow]!.links) {
        crossing[link]!--;
        leftBps[link] = Math.max(0, leftBps[link]! - shareBps);
      }
    }
    open = open.filter((flow) => !held.has(flow));
  }
  return rates;
}

/** The rate at which the first link fills up if all its open flows speed up together. */
function smallestShareBps(leftBps: readonly number[], crossing: readonly number[]): number {
  let smallest = Infinity;
  for (let link = 0; link < leftBps.length; link++) {
    if (crossing[link]! > 0) smallest = Math.min(smallest, leftBps[link]! / crossing[link]!);
  }
  return smallest;
}
