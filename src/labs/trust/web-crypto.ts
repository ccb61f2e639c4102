import type { Verdict } from '#machines/block-checks.ts';
import { isSameHash, leafMessage, pairMessage, type Hash } from '#machines/merkle.ts';

/** What the browser itself says of a check. */
export type Second = 'good' | 'bad' | 'unavailable';

async function digest(message: Uint8Array<ArrayBuffer>): Promise<Hash> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', message));
}

/** The same check once more, every hash of it by Web Crypto. */
export async function secondOpinion({ group, blocks, way, wanted }: Verdict): Promise<Second> {
  // Only offered to pages that came over HTTPS or from this very machine.
  if (globalThis.crypto?.subtle === undefined) return 'unavailable';
  const { bytes, proof } = blocks[0]!;
  let hash: Hash;
  if (way.length > 1) {
    hash = await digest(leafMessage(bytes));
    for (const [height, beside] of proof.entries()) {
      hash = await digest(pairMessage(hash, beside, group[0]! >> height));
    }
  } else {
    const all = await new Blob(blocks.map((block) => new Uint8Array(block.bytes))).arrayBuffer();
    hash = await digest(new Uint8Array(all));
  }
  return isSameHash(hash, wanted) ? 'good' : 'bad';
}
