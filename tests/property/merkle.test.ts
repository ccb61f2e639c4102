/** Merkle proofs and SHA-256, for any file. */
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flippedAt } from '#machines/block-file.ts';
import {
  depthOf,
  hashesUp,
  hexOf,
  leafMessage,
  merkleTree,
  nodeMessage,
  proofOf,
  proves,
  rootOf,
  type Claim,
} from '#machines/merkle.ts';
import { merkleProofHashes } from '#theory/sybil.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 100 });

/** A true claim: some block of some file, with its proof. */
const trueClaim = fc
  .tuple(fc.array(bytes, { minLength: 1, maxLength: 40 }), fc.nat())
  .map(([blocks, pick]): Claim => {
    const index = pick % blocks.length;
    const tree = merkleTree(blocks.length, (i) => blocks[i]!);
    const block = blocks[index]!;
    return { root: rootOf(tree), leaves: blocks.length, index, block, proof: proofOf(tree, index) };
  });

test('the hash of the machines is Web Crypto’s, for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (message) => {
      const own = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(message)));
      expect(hexOf(sha256(message))).toBe(hexOf(own));
    }),
    { numRuns: 300 },
  );
});

test('the hash of “abc” is the one in the standard', () => {
  expect(hexOf(sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('any proof holds, and is as long as the tree is deep', () => {
  fc.assert(
    fc.property(trueClaim, (claim) => {
      expect(proves(claim)).toBe(true);
      expect(claim.proof).toHaveLength(depthOf(claim.leaves));
      expect(depthOf(claim.leaves)).toBe(merkleProofHashes(claim.leaves));
    }),
  );
});

test('any changed byte of the block is found', () => {
  fc.assert(
    fc.property(trueClaim, fc.nat(), (claim, at) => {
      const block = flippedAt(claim.block, at % claim.block.length);
      expect(proves({ ...claim, block })).toBe(false);
    }),
  );
});

test('any changed byte of the proof, or of the root, is found', () => {
  fc.assert(
    fc.property(trueClaim, fc.nat(), fc.nat(), ({ proof, root, ...claim }, level, at) => {
      expect(proves({ ...claim, proof, root: flippedAt(root, at % 32) })).toBe(false);
      fc.pre(proof.length > 0);
      const height = level % proof.length;
      const changed = proof.with(height, flippedAt(proof[height]!, at % 32));
      expect(proves({ ...claim, root, proof: changed })).toBe(false);
    }),
  );
});

test('a block proves nothing at another place, and a proof of another length nothing at all', () => {
  fc.assert(
    fc.property(trueClaim, fc.integer({ min: -5, max: 70 }), (claim, index) => {
      fc.pre(index !== claim.index);
      // Two equal blocks side by side would be each other’s proof: then nothing has been moved.
      fc.pre(hexOf(hashesUp(claim.block, 0, [])[0]!) !== hexOf(claim.proof[0] ?? claim.root));
      expect(proves({ ...claim, index })).toBe(false);
      expect(proves({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
      fc.pre(claim.proof.length > 0);
      expect(proves({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
    }),
  );
});

test('two hashes side by side do not pass for a block of a shallower tree', () => {
  const blocks = [1, 2, 3, 4].map((byte) => new Uint8Array(64).fill(byte));
  const tree = merkleTree(4, (i) => blocks[i]!);
  const inner = nodeMessage(hashesUp(blocks[0]!, 0, [])[0]!, hashesUp(blocks[1]!, 1, [])[0]!);
  const claim = { root: rootOf(tree), leaves: 2, index: 0, proof: [proofOf(tree, 0)[1]!] };
  expect(proves({ ...claim, block: inner.subarray(1) })).toBe(false);
  expect(hexOf(sha256(leafMessage(inner.subarray(1))))).not.toBe(hexOf(sha256(inner)));
});
