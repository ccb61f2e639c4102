import { diceFor, Draws } from '#chance/index.ts';
import type { Contact } from '#machines/identifiers.ts';
import type { RingTable } from '#machines/ring-table.ts';
import type { XorTable } from '#machines/xor-table.ts';
import { firstFrom, subtreeOf, type Directory, type Range } from './directory.ts';

/** What a Chord node knows once everybody has joined and the ring is stable. */
export function ringTable(directory: Directory, self: Contact, bits: number): RingTable {
  const fingers = new Set<Contact>();
  for (let i = 0; i < bits; i++) {
    const first = firstFrom(directory, (self.id + 2 ** i) % 2 ** bits);
    fingers.add(directory[first % directory.length]!);
  }
  fingers.delete(self);
  const at = firstFrom(directory, self.id);
  const list = Array.from(
    { length: listLength(directory.length) },
    (_, i) => directory[(at + 1 + i) % directory.length]!,
  );
  return { self, bits, fingers: [...fingers], successors: list };
}

/** Of the order of log N, so that hardly ever all of a list fail at once; no shorter than any number of replicas. */
function listLength(nodes: number): number {
  return Math.min(nodes - 1, Math.max(6, Math.ceil(Math.log2(nodes))));
}

/** What a Kademlia node knows if all its buckets are as full as they can be, by chance. */
export function xorTable(
  directory: Directory,
  self: Contact,
  { bits, bucketSize, seed }: { bits: number; bucketSize: number; seed: number },
): XorTable {
  const draws = new Draws(diceFor(seed, `buckets of ${self.node}`));
  const buckets: Contact[][] = [];
  for (let i = 0; i < bits; i++) {
    const own = subtreeOf(directory, self.id, i, bits);
    if (own.high - own.low === 1) break;
    const otherHalf = (self.id ^ (1 << (bits - 1 - i))) >>> 0;
    const range = subtreeOf(directory, otherHalf, i + 1, bits);
    buckets.push(sample(range, bucketSize, draws).map((index) => directory[index]!));
  }
  return { self, bits, buckets };
}

/** Up to `count` different places of a range, drawn without a look at all of them. */
function sample({ low, high }: Range, count: number, draws: Draws): number[] {
  if (high - low <= count) return Array.from({ length: high - low }, (_, i) => low + i);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(low + draws.below(high - low));
  return [...drawn];
}
