import { diceFor, Draws } from '#chance/index.ts';
import type { Contact } from '#machines/identifiers.ts';
import { nodeIds } from './nodes.ts';

/**
 * Everybody, in the order of their identifiers. No node has such a list; the lab needs it to fill the
 * nodes’ tables, and tests to know who is in charge.
 */
export type Directory = readonly Contact[];

/** Random, as hashes are; or evenly spread, as if every place on the ring were taken. */
export type Spread = 'random' | 'even';

export function directoryOf(count: number, bits: number, spread: Spread, seed: number): Directory {
  const ids = spread === 'even' ? evenIds(count, bits) : randomIds(count, bits, seed);
  return nodeIds(count).map((node, i) => ({ node, id: ids[i]! }));
}

function evenIds(count: number, bits: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor((i * 2 ** bits) / count));
}

function randomIds(count: number, bits: number, seed: number): number[] {
  const draws = new Draws(diceFor(seed, 'identifiers'));
  const ids = new Set<number>();
  while (ids.size < count) ids.add(Math.floor(draws.uniform() * 2 ** bits));
  return [...ids].sort((a, b) => a - b);
}

/** Where in the directory the first node stands whose identifier is at least this. */
export function firstFrom(directory: Directory, id: number): number {
  let [low, high] = [0, directory.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (directory[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part of the directory: from `low`, up to but without `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Those whose identifiers begin with the first `length` bits of this one: a subtree of the tree of bits. */
export function subtreeOf(directory: Directory, id: number, length: number, bits: number): Range {
  const size = 2 ** (bits - length);
  const start = Math.floor(id / size) * size;
  return { low: firstFrom(directory, start), high: firstFrom(directory, start + size) };
}
