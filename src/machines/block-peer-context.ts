import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import type { Check, Held } from './block-checks.ts';
import { downloadOf, type BlockMessage, type Download, type Goal } from './block-download.ts';
import type { BlockFile } from './block-file.ts';
import { replying, type BlockRequest, type Supply } from './block-supply.ts';
import type { Hash } from './merkle.ts';

export type BlockPeerEvent =
  | ({ readonly type: 'REQUEST' } & BlockRequest)
  | ({ readonly type: 'BLOCK' } & BlockMessage)
  | { readonly type: 'HAVE'; readonly from: NodeId; readonly blocks: readonly number[] }
  /** From whom it trusts: a root, or a flat list. */
  | { readonly type: 'HASHES'; readonly hashes: readonly Hash[] }
  /** From outside: what it does to the blocks it gives. */
  | { readonly type: 'FLIP'; readonly block: number }
  | { readonly type: 'POISON' | 'REFORM' }
  /** From outside: whom it believes, whom it shuns, and whether it tries again. */
  | { readonly type: 'TRUST'; readonly hashesFrom: NodeId; readonly check: Check }
  | { readonly type: 'BAN'; readonly peer: NodeId }
  | { readonly type: 'RETRY' };

export interface BlockPeerInput {
  readonly file?: BlockFile;
  readonly poisons?: boolean;
  /** Share of the blocks in which it flips a byte while it poisons. */
  readonly spoils?: number;
  readonly goal?: Goal;
  /** Who is told what it has got. */
  readonly followers?: readonly NodeId[];
  readonly dice: Dice;
}

export interface BlockPeerContext {
  readonly poisonsFirst: boolean;
  readonly followers: readonly NodeId[];
  readonly supply: Supply;
  /** None for one that has all from the start. */
  readonly download: Download | undefined;
}

type Change = (download: Download) => Partial<Download>;

export function changed(
  { download }: BlockPeerContext,
  change: Change,
): Pick<BlockPeerContext, 'download'> {
  return { download: { ...download!, ...change(download!) } };
}

export function replied(context: BlockPeerContext, request: BlockRequest, poisons: boolean) {
  const fetched = context.download?.blocks ?? new Map<number, Held>();
  return {
    supply: { ...context.supply, ...replying(context.supply, fetched, { request, poisons }) },
  };
}

export function contextOf(input: BlockPeerInput): BlockPeerContext {
  return {
    poisonsFirst: input.poisons ?? false,
    followers: input.followers ?? [],
    supply: {
      file: input.file,
      spoils: input.spoils ?? 0,
      flips: new Set(),
      uploaded: 0,
      spoilt: 0,
      reply: undefined,
      dice: input.dice,
    },
    download: input.goal && downloadOf(input.goal, input.dice),
  };
}
