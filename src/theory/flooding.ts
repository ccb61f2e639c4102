/** Searching by asking all neighbours. Facts B4. */

/**
 * Most hosts that a query can reach with this time to live where everybody has d neighbours: as if no
 * two ways met, d·Σ (d−1)^(i−1) for i = 1 … TTL. TTL 1 are the neighbours.
 */
export function treeReachBound(degree: number, timeToLive: number): number {
  let reach = 0;
  for (let hop = 1, atThisHop = degree; hop <= timeToLive; hop++, atThisHop *= degree - 1) {
    reach += atThisHop;
  }
  return reach;
}

/**
 * Messages of a flood that covers a connected graph of N hosts and E links, if nobody sends back
 * where it came from: 2E − N + 1. Every link but those of the tree of first arrivals carries two.
 */
export function fullFloodMessages(hosts: number, links: number): number {
  return 2 * links - hosts + 1;
}
