import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Merkle trees over the blocks of a file, with SHA-256: the root stands for every byte, and a block is
 * proved by the hashes beside its way to the root.
 *
 * As in BEP 52 two hashes make one and missing leaves are zeros, so that every proof is equally long.
 * Unlike there a byte goes before what is hashed, 0 for a block and 1 for two hashes (as in RFC 9162):
 * no inner hash can then pass for a block. BEP 52 needs none, since its blocks have a known length; ours
 * may be as short as two hashes.
 */

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;
const LEAF = 0;
const NODE = 1;

export interface MerkleTree {
  /** How many blocks it stands for. */
  readonly leaves: number;
  /** The hashes of each level, one after the other: the leaves first, the root last. */
  readonly levels: readonly Uint8Array[];
}

/** What is to be checked, and what it has to lead to. */
export interface Claim {
  readonly root: Hash;
  /** Blocks of the file: a proof must be exactly as long as its tree is deep. */
  readonly leaves: number;
  readonly index: number;
  readonly block: Uint8Array;
  /** The hash beside each one on the way up, from the leaf to just under the root. */
  readonly proof: readonly Hash[];
}

/** Levels above the leaves: the length of every proof. */
export function depthOf(leaves: number): number {
  return leaves <= 1 ? 0 : 32 - Math.clz32(leaves - 1);
}

/** The bytes that are hashed for a block. */
export function leafMessage(block: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(1 + block.length);
  message[0] = LEAF;
  message.set(block, 1);
  return message;
}

/** The bytes that are hashed for two hashes side by side. */
export function nodeMessage(left: Hash, right: Hash): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(1 + 2 * HASH_BYTES);
  message[0] = NODE;
  message.set(left, 1);
  message.set(right, 1 + HASH_BYTES);
  return message;
}

export function merkleTree(leaves: number, blockAt: (index: number) => Uint8Array): MerkleTree {
  let level = new Uint8Array(HASH_BYTES * 2 ** depthOf(leaves));
  for (let i = 0; i < leaves; i++) level.set(sha256(leafMessage(blockAt(i))), i * HASH_BYTES);
  const levels = [level];
  while (level.length > HASH_BYTES) {
    const above = new Uint8Array(level.length / 2);
    for (let at = 0; at < above.length; at += HASH_BYTES) {
      const [left, right] = [
        hashAt(level, (2 * at) / HASH_BYTES),
        hashAt(level, (2 * at) / HASH_BYTES + 1),
      ];
      above.set(sha256(nodeMessage(left, right)), at);
    }
    levels.push(above);
    level = above;
  }
  return { leaves, levels };
}

export function rootOf({ levels }: MerkleTree): Hash {
  return levels.at(-1)!;
}

/** What goes along with a block so that it can be checked with nothing but the root. */
export function proofOf({ levels }: MerkleTree, index: number): readonly Hash[] {
  return levels.slice(0, -1).map((level, height) => hashAt(level, (index >> height) ^ 1));
}

/** The hashes on the way from the block to where its proof leads: leaf first. */
export function hashesUp(
  block: Uint8Array,
  index: number,
  proof: readonly Hash[],
): readonly Hash[] {
  const way: Hash[] = [sha256(leafMessage(block))];
  proof.forEach((beside, height) => {
    way.push(sha256(pairMessage(way[height]!, beside, index >> height)));
  });
  return way;
}

/** The bytes that are hashed on the way up, for the hash at `place` of its level and its neighbour. */
export function pairMessage(own: Hash, beside: Hash, place: number): Uint8Array<ArrayBuffer> {
  return place % 2 === 0 ? nodeMessage(own, beside) : nodeMessage(beside, own);
}

/** True if the block is the one at this index of the file that the root stands for. */
export function proves({ root, leaves, index, block, proof }: Claim): boolean {
  if (index < 0 || index >= leaves || proof.length !== depthOf(leaves)) return false;
  return isSameHash(hashesUp(block, index, proof).at(-1)!, root);
}

export function isSameHash(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** The first digits of a hash, or all. */
export function hexOf(hash: Hash, digits = 2 * HASH_BYTES): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digits);
}

function hashAt(level: Uint8Array, index: number): Hash {
  return level.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
}
