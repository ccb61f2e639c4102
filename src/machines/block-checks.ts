import type { NodeId } from '#sim/index.ts';
import { flatHashes, hashOfBlocks, type BlockFile } from './block-file.ts';
import { hashesUp, isSameHash, proves, rootOf, type Hash } from './merkle.ts';

/**
 * How a downloader checks: not at all, with one hash for the file, with one for every piece of four
 * blocks (BitTorrent’s first version, but with SHA-256), or with a proof for every block (its second).
 */
export type Check = 'none' | 'file' | 'piece' | 'block';

export const BLOCKS_PER_PIECE = 4;

/** A block as it came. */
export interface Held {
  readonly bytes: Uint8Array;
  readonly from: NodeId;
  readonly proof: readonly Hash[];
  /** False while what it is to be checked with is not all there. */
  readonly kept: boolean;
}

/** What came of a check: of one block by its proof, or of several by one hash. */
export interface Verdict {
  /** The blocks that were checked together. */
  readonly group: readonly number[];
  readonly blocks: readonly Held[];
  /** Who sent them: with one sender it is clear whom to blame. */
  readonly senders: readonly NodeId[];
  /** From the leaf up, where a proof was checked; else the one hash over all. */
  readonly way: readonly Hash[];
  /** The hash that was trusted. */
  readonly wanted: Hash;
  readonly ok: boolean;
}

/** How many blocks one verdict is about. */
export function blocksPerVerdict(check: Check, total: number): number {
  return { none: 1, block: 1, piece: BLOCKS_PER_PIECE, file: total }[check];
}

/** What one has to be told by somebody one trusts, before the first block. */
export function hashesFor(check: Check, file: BlockFile): readonly Hash[] {
  if (check === 'none') return [];
  if (check === 'block') return [rootOf(file.tree)];
  return flatHashes(file, blocksPerVerdict(check, file.tree.leaves));
}

/** The blocks that are checked together with this one. */
export function groupOf(check: Check, total: number, block: number): readonly number[] {
  const span = blocksPerVerdict(check, total);
  const first = Math.floor(block / span) * span;
  return Array.from({ length: Math.min(span, total - first) }, (_, i) => first + i);
}

/** Checks a whole group against the hashes that are trusted. */
export function verdictOn(
  group: readonly number[],
  blocks: readonly Held[],
  { check, total, trusted }: { check: Check; total: number; trusted: readonly Hash[] },
): Verdict {
  const senders = [...new Set(blocks.map(({ from }) => from))];
  const index = group[0]!;
  if (check === 'block') {
    const { bytes: block, proof } = blocks[0]!;
    const root = trusted[0]!;
    const ok = proves({ root, leaves: total, index, block, proof });
    return { group, blocks, senders, way: hashesUp(block, index, proof), wanted: root, ok };
  }
  const got = hashOfBlocks(blocks.map(({ bytes }) => bytes));
  const wanted = trusted[index / blocksPerVerdict(check, total)]!;
  return { group, blocks, senders, way: [got], wanted, ok: isSameHash(got, wanted) };
}
