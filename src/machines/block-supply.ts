import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import type { Held } from './block-checks.ts';
import { blockOf, flippedAt, type BlockFile } from './block-file.ts';
import { proofOf, type Hash } from './merkle.ts';

/** What a peer of the block lab can give, and how honestly. */
export interface Supply {
  /** What it has had from the start. */
  readonly file: BlockFile | undefined;
  /** Share of the blocks in which it flips a byte while it poisons. */
  readonly spoils: number;
  /** Blocks in which it flips a byte whatever else it does. */
  readonly flips: ReadonlySet<number>;
  readonly uploaded: number;
  /** Of them with a byte flipped. */
  readonly spoilt: number;
  /** What it gives just now. */
  readonly reply: Reply | undefined;
  readonly dice: Dice;
}

interface Reply {
  readonly to: NodeId;
  readonly block: number;
  readonly bytes: Uint8Array;
  readonly proof: readonly Hash[];
  readonly round: number;
}

export interface BlockRequest {
  readonly from: NodeId;
  readonly block: number;
  /** True if the hashes beside its way to the root are wanted too. */
  readonly proof: boolean;
  readonly round: number;
}

/** The block and its proof, from its own file or from what it has fetched. */
function wares({ file }: Supply, fetched: ReadonlyMap<number, Held>, block: number) {
  if (file) return { bytes: blockOf(file, block), proof: proofOf(file.tree, block) };
  const { bytes, proof } = fetched.get(block)!;
  return { bytes, proof };
}

/**
 * What it answers. A spoilt block goes with the proof of the true one: the best a liar can do, short of
 * finding two blocks with one hash.
 */
export function replying(
  supply: Supply,
  fetched: ReadonlyMap<number, Held>,
  { request, poisons }: { request: BlockRequest; poisons: boolean },
): Partial<Supply> {
  const { from: to, block, round } = request;
  const { bytes, proof } = wares(supply, fetched, block);
  const draws = new Draws(supply.dice);
  // Drawn for every block, so that one more liar leaves the luck of the others alone.
  const [wants, at] = [draws.chance(supply.spoils), draws.below(bytes.length)];
  const spoils = (poisons && wants) || supply.flips.has(block);
  return {
    reply: {
      to,
      block,
      round,
      bytes: spoils ? flippedAt(bytes, at) : bytes,
      proof: request.proof ? proof : [],
    },
    uploaded: supply.uploaded + 1,
    spoilt: supply.spoilt + Number(spoils),
    dice: draws.dice,
  };
}
