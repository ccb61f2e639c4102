/** Who pays for the bytes. 1 GB = 10⁹ bytes. */

/** What the operator pays if every copy leaves its servers: p·N·F. */
export function serverEgressCost(readers: number, fileGb: number, pricePerGb: number): number {
  return pricePerGb * readers * fileGb;
}

/** What the operator pays if peers carry a share of the bytes: p·N·F·(1 − share). */
export function offloadedEgressCost(
  readers: number,
  fileGb: number,
  pricePerGb: number,
  peerShare: number,
): number {
  return serverEgressCost(readers, fileGb, pricePerGb) * (1 - peerShare);
}

/** What each peer uploads on average then: bytes are conserved, only the sender changes. */
export function uploadPerPeerGb(fileGb: number, peerShare: number): number {
  return fileGb * peerShare;
}

/**
 * Part of what crosses the network that peers send, if servers and peers each deliver these shares of
 * all that is used; the rest lies in users’ own copies and crosses nothing.
 */
export function peerShareOfTraffic(serverShare: number, peerShare: number): number {
  return peerShare / (serverShare + peerShare);
}

/** Mean ratio of upload to download if the source gives away σ copies to N readers: (N − σ)/N. */
export function meanShareRatio(readers: number, copies: number): number {
  return (readers - copies) / readers;
}
