import type { NodeId } from '#sim/index.ts';

/** A node as others know it: where to send to, and the identifier that says what it is in charge of. */
export interface Contact {
  readonly node: NodeId;
  /** A number of as many bits as the table of identifiers says; 32 at most. */
  readonly id: number;
}

/** The way round the ring from one identifier to another, always forwards. */
export function clockwise(from: number, to: number, bits: number): number {
  const ring = 2 ** bits;
  return (to - from + ring) % ring;
}

/** The same, but from an identifier to itself it is once round: that is how far its owner looks. */
export function ahead(from: number, to: number, bits: number): number {
  return clockwise(from, to, bits) || 2 ** bits;
}

/** Kademlia's distance: the bits in which two identifiers differ, read as a number. */
export function xorDistance(a: number, b: number): number {
  return (a ^ b) >>> 0;
}

/** How many leading bits two identifiers have in common: the number of the bucket for one another. */
export function sharedBits(a: number, b: number, bits: number): number {
  return a === b ? bits : Math.clz32(a ^ b) - (32 - bits);
}
