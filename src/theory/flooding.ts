/** Searching by asking all neighbours. */

/** Messages that a search by a central index takes, however many there are: question and answer. */
export const INDEX_MESSAGES = 2;

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

/**
 * Hosts that a query is expected to reach in a random graph of N hosts with d neighbours each, hop by
 * hop. A host not yet reached stays so if each of its d links, one after the other, ends at others not
 * yet reached (`elsewhere` free ends of theirs) and at none of the links that lead on from the last hop.
 * What those meet of each other is where two ways meet.
 */
export function expectedFloodReach(hosts: number, degree: number, timeToLive: number): number {
  if (timeToLive < 1) return 0;
  const neighbours = Math.min(degree, hosts - 1);
  let left = hosts - 1 - neighbours;
  let leadingOn = neighbours * (degree - 1);
  for (let hop = 2; hop <= timeToLive && left > 0 && leadingOn > 0; hop++) {
    const elsewhere = Math.max(0, degree * (left - 1));
    let missed = 1;
    for (let link = 0; link < degree; link++) {
      const free = Math.max(0, elsewhere - degree * link);
      missed *= free / (free + leadingOn);
    }
    const reached = left * (1 - missed);
    leadingOn = degree * reached - degree * left * (leadingOn / (leadingOn + elsewhere));
    left -= reached;
  }
  return hosts - 1 - left;
}

/**
 * Messages of that flood: the asker sends d, and every host reached that is not at the last hop sends
 * d − 1, whether they are of use or not.
 */
export function expectedFloodMessages(hosts: number, degree: number, timeToLive: number): number {
  if (timeToLive < 1) return 0;
  return degree + (degree - 1) * expectedFloodReach(hosts, degree, timeToLive - 1);
}
