import { xorDistance, type Contact } from './identifiers.ts';

/**
 * Whom a Kademlia node knows: bucket i holds up to k of the nodes that share exactly i leading bits
 * with it. Bucket 0 stands for the other half of everybody, bucket 1 for a quarter, and so on.
 */
export interface XorTable {
  readonly self: Contact;
  /** Bits of an identifier. */
  readonly bits: number;
  readonly buckets: readonly (readonly Contact[])[];
}

/** Sorted by distance to the key, the closest first. */
export function byDistanceTo(key: number, contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((a, b) => xorDistance(a.id, key) - xorDistance(b.id, key));
}

/** The `count` contacts in a table that are closest to the key. */
export function closestTo(key: number, { buckets }: XorTable, count: number): Contact[] {
  return byDistanceTo(key, buckets.flat()).slice(0, count);
}
