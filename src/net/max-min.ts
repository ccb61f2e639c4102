/** A flow as the sharing sees it: the indices of the links it crosses. */
export interface Crossing {
  readonly links: readonly number[];
}

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
  const open = new Set(flows.keys());
  const leftBps = [...capacitiesBps];
  const crossing = capacitiesBps.map(() => 0);
  for (const { links } of flows) for (const link of links) crossing[link]!++;
  while (open.size > 0) {
    const { link: tightest, shareBps } = tightestLink(leftBps, crossing);
    for (const flow of open) {
      const { links } = flows[flow]!;
      if (!links.includes(tightest)) continue;
      rates[flow] = shareBps;
      open.delete(flow);
      for (const link of links) {
        crossing[link]!--;
        leftBps[link] = Math.max(0, leftBps[link]! - shareBps);
      }
    }
  }
  return rates;
}

/** The link that fills up first if all its open flows speed up together. */
function tightestLink(leftBps: readonly number[], crossing: readonly number[]) {
  let link = -1;
  let shareBps = Infinity;
  crossing.forEach((count, index) => {
    const share = count > 0 ? leftBps[index]! / count : Infinity;
    if (count > 0 && share < shareBps) [link, shareBps] = [index, share];
  });
  return { link, shareBps };
}
