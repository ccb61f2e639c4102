import { sha256 } from '@noble/hashes/sha2.js';
import { Draws, type Dice } from '#chance/index.ts';
import { merkleTree, type Hash, type MerkleTree } from './merkle.ts';

/** A file in blocks of one length, and the tree of their hashes. */
export interface BlockFile {
  readonly bytes: Uint8Array;
  readonly blockBytes: number;
  readonly tree: MerkleTree;
}

/** What BEP 52 hashes at a time. */
export const BLOCK_BYTES = 16 * 1024;

export function blockFile(bytes: Uint8Array, blockBytes: number): BlockFile {
  const blockAt = (index: number) => bytes.subarray(index * blockBytes, (index + 1) * blockBytes);
  return { bytes, blockBytes, tree: merkleTree(bytes.length / blockBytes, blockAt) };
}

/** A file of random bytes: what it says is of no matter to a hash. `blockBytes` is a multiple of 4. */
export function randomFile(blocks: number, blockBytes: number, dice: Dice): BlockFile {
  const draws = new Draws(dice);
  const bytes = new Uint8Array(blocks * blockBytes);
  const words = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += 4) words.setUint32(at, draws.below(2 ** 32));
  return blockFile(bytes, blockBytes);
}

export function blockOf({ bytes, blockBytes }: BlockFile, index: number): Uint8Array {
  return bytes.subarray(index * blockBytes, (index + 1) * blockBytes);
}

/** The same block but for one bit of the byte at this place. */
export function flippedAt(block: Uint8Array, at: number): Uint8Array {
  return block.with(at, block[at]! ^ 1);
}

/** One hash over all these blocks, one after the other: what a flat list has for a piece or a file. */
export function hashOfBlocks(blocks: readonly Uint8Array[]): Hash {
  const hash = sha256.create();
  for (const block of blocks) hash.update(block);
  return hash.digest();
}

/** The flat list: a hash for every `span` blocks. */
export function flatHashes(file: BlockFile, span: number): Hash[] {
  const { bytes, blockBytes } = file;
  return Array.from({ length: Math.ceil(file.tree.leaves / span) }, (_, i) =>
    sha256(bytes.subarray(i * span * blockBytes, (i + 1) * span * blockBytes)),
  );
}
