/** Overlays: hops on a ring, stretch, and how often one cable carries the same message. */

/**
 * Mean hops on a full ring of N = 2ᵏ places, where everybody knows those 1, 2, 4 … N/2 further on: half
 * of the distance's bits are ones, ½·log₂N (Stoica and others 2001, section 6.3). Over all pairs, also
 * of a peer with itself.
 */
export function ringHops(peers: number): number {
  return Math.log2(peers) / 2;
}

/** The same over pairs of two different peers: nobody has to be asked for the way to oneself. */
export function ringHopsToOthers(peers: number): number {
  return (ringHops(peers) * peers) / (peers - 1);
}

/** Hops to one who is so many places further on: as many as the distance has ones in binary. */
export function ringHopsOver(distance: number): number {
  return distance.toString(2).replaceAll('0', '').length;
}

/**
 * Mean stretch (delay over the overlay ÷ direct delay) with neighbours chosen blindly: every hop is then
 * a way between any two, as long on average as the direct one. So it is the mean number of hops.
 */
export function blindStretch(meanHops: number): number {
  return meanHops;
}

/**
 * Stress of the source's own cable when it sends to each of N receivers itself: N copies of one message
 * (Chu, Rao, Zhang 2000). Multicast in the network would need one.
 */
export function starStress(receivers: number): number {
  return receivers;
}

/** Delay over the overlay: one hop begins when the one before has ended, so their delays add up. */
export function pathDelay(hopDelays: readonly number[]): number {
  return hopDelays.reduce((sum, delay) => sum + delay, 0);
}

/** Stretch of one path: its delay over the overlay as a multiple of the direct delay (Chu, Rao, Zhang 2000). */
export function stretch(overlayMs: number, directMs: number): number {
  return overlayMs / directMs;
}
