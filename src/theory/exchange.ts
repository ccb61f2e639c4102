/** Peers that swap pieces: what their up-links allow at best. */

/**
 * The least time in which `lackedBytes` can come to those who lack them: all up-links are busy from
 * the first moment to the last (the third term of the bound of Kumar and Ross).
 */
export function leastExchangeSeconds(lackedBytes: number, totalUpBps: number): number {
  return (8 * lackedBytes) / totalUpBps;
}

/** Share of the bytes that come from peers and not from the source, if all up-links are always busy. */
export function busyPeerShare(peersUpBps: number, sourceUpBps: number): number {
  return peersUpBps / (peersUpBps + sourceUpBps);
}
