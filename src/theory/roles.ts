/** Who both asks and serves, and where the answers come from, if everybody asks everybody in turn. */

/**
 * Share of those who take part that both ask and serve: sharers among others who only take or only
 * give. RFC 5694, section 2, calls a system peer-to-peer if that is most of them.
 */
export function bothShare(sharers: number, others: number): number {
  return sharers / (sharers + others);
}

/**
 * Share of the answers that come from h hubs if each of n sharers asks the hubs and the n − 1 other
 * sharers equally often: h / (h + n − 1).
 */
export function hubShare(hubs: number, sharers: number): number {
  return hubs / (hubs + sharers - 1);
}
