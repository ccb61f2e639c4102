import type { Contact } from '#machines/identifiers.ts';
import { byDistanceTo } from '#machines/xor-table.ts';
import { firstFrom, subtreeOf, type Directory } from './directory.ts';

/** Consistent hashing: a key lies with the first node at or after it on the ring, and the next ones. */
export function successorsOf(directory: Directory, key: number, count: number): Contact[] {
  const first = firstFrom(directory, key);
  return Array.from({ length: Math.min(count, directory.length) }, (_, i) => {
    return directory[(first + i) % directory.length]!;
  });
}

/** Kademlia: a key lies with the nodes closest to it by XOR. */
export function closestOf(
  directory: Directory,
  key: number,
  count: number,
  bits: number,
): Contact[] {
  for (let length = bits; ; length--) {
    // Whoever shares more leading bits with the key is closer to it.
    const { low, high } = subtreeOf(directory, key, length, bits);
    if (high - low >= count || length === 0) {
      return byDistanceTo(key, directory.slice(low, high)).slice(0, count);
    }
  }
}
