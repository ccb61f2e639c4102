/** What checking a download costs, and what it saves. */
import { merkleProofHashes } from './sybil.ts';

/** A hash of SHA-256. */
export const SHA256_BYTES = 32;

/**
 * Blocks fetched in the mean until all are good, if each comes bad with the same probability whoever
 * sends it, and a bad one costs all that are checked with it: M/(1 − p)^k.
 */
export function blocksFetched(blocks: number, badShare: number, perHash: number): number {
  return blocks / (1 - badShare) ** perHash;
}

/** Probability that one hash over so many blocks turns the whole down: 1 − (1 − p)^k. */
export function spoiltProbability(badShare: number, perHash: number): number {
  return 1 - (1 - badShare) ** perHash;
}

/** A flat list with one hash for every so many blocks. */
export function hashListBytes(blocks: number, perHash: number): number {
  return SHA256_BYTES * Math.ceil(blocks / perHash);
}

/** The proof of one block in a binary Merkle tree of SHA-256: a hash for each level (BEP 52). */
export function merkleProofBytes(leaves: number): number {
  return SHA256_BYTES * merkleProofHashes(leaves);
}
