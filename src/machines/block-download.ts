import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { groupOf, verdictOn, type Check, type Held, type Verdict } from './block-checks.ts';
import { HASH_BYTES, type Hash } from './merkle.ts';

/** What a peer of the block lab wants, from whom, and whom it believes. */
export interface Goal {
  /** Blocks of the file, and those of them that are wanted. */
  readonly total: number;
  readonly wants: readonly number[];
  /** Who is asked, and what they have by now. */
  readonly sources: ReadonlyMap<NodeId, 'all' | ReadonlySet<number>>;
  readonly check: Check;
  readonly hashesFrom: NodeId;
  /** Whether a sender of a bad block is asked for more. */
  readonly bans: boolean;
}

/** A download as far as it has come. */
export interface Download extends Goal {
  readonly trusted: readonly Hash[];
  readonly blocks: ReadonlyMap<number, Held>;
  /** What each source has been asked for. */
  readonly pending: ReadonlyMap<NodeId, number>;
  /**
   * Groups that failed with several senders, by their first block: next time one source gives all of
   * it, so that it is clear who is to blame. Undefined until some source has begun.
   */
  readonly claims: ReadonlyMap<number, NodeId | undefined>;
  /** Begun anew so many times: what comes from before is dropped. */
  readonly round: number;
  readonly banned: readonly NodeId[];
  /** Who certainly sent a bad block, and who may have. */
  readonly blamed: readonly NodeId[];
  readonly suspects: readonly NodeId[];
  readonly received: number;
  readonly wasted: number;
  readonly hashBytes: number;
  /** What was checked last, and what failed last. */
  readonly last: Verdict | undefined;
  readonly lastBad: Verdict | undefined;
  /** Kept just now: followers are told. */
  readonly fresh: readonly number[];
  /** Asked just now. */
  readonly asks: readonly Ask[];
  readonly dice: Dice;
}

export interface Ask {
  readonly to: NodeId;
  readonly block: number;
}

export interface BlockMessage {
  readonly from: NodeId;
  readonly block: number;
  readonly bytes: Uint8Array;
  readonly proof: readonly Hash[];
  readonly round: number;
}

export function downloadOf(goal: Goal, dice: Dice): Download {
  return {
    ...goal,
    ...nothingYet,
    trusted: [],
    round: 0,
    banned: [],
    blamed: [],
    suspects: [],
    received: 0,
    wasted: 0,
    hashBytes: 0,
    dice,
  };
}

const nothingYet = {
  blocks: new Map<number, Held>(),
  pending: new Map<NodeId, number>(),
  claims: new Map<number, NodeId | undefined>(),
  last: undefined,
  lastBad: undefined,
  fresh: [],
  asks: [],
} as const;

/** False for what was asked for before it began anew, or of somebody it has banned since. */
export function isWaitedFor(
  { round, pending }: Download,
  message: Pick<BlockMessage, 'from' | 'block' | 'round'>,
): boolean {
  return message.round === round && pending.get(message.from) === message.block;
}

/** Takes a block in; checks it if all that it is checked with has come. */
export function taken(download: Download, message: BlockMessage): Partial<Download> {
  const { check, total } = download;
  const { from, block, bytes, proof } = message;
  const kept = check === 'none';
  const blocks = new Map(download.blocks).set(block, { bytes, from, proof, kept });
  const counted = {
    blocks,
    pending: withoutKey(download.pending, from),
    received: download.received + 1,
    hashBytes: download.hashBytes + proof.length * HASH_BYTES,
    fresh: kept ? [block] : [],
  };
  const group = groupOf(check, total, block);
  const held = group.flatMap((i) => blocks.get(i) ?? []);
  if (kept || held.length < group.length) return counted;
  const last = verdictOn(group, held, download);
  return last.ok
    ? { ...counted, last, ...keeping(blocks, last) }
    : { ...counted, last, lastBad: last, ...throwingAway(download, blocks, last) };
}

function keeping(blocks: Map<number, Held>, { group }: Verdict): Partial<Download> {
  for (const i of group) blocks.set(i, { ...blocks.get(i)!, kept: true });
  return { fresh: group };
}

function throwingAway(
  { blamed, banned, suspects, claims, bans, wasted }: Download,
  blocks: Map<number, Held>,
  { group, senders }: Verdict,
): Partial<Download> {
  for (const i of group) blocks.delete(i);
  const common = {
    wasted: wasted + group.length,
    claims: group.length > 1 ? new Map(claims).set(group[0]!, undefined) : claims,
  };
  if (senders.length > 1) return { ...common, suspects: joined(suspects, senders) };
  return {
    ...common,
    blamed: joined(blamed, senders),
    banned: bans ? joined(banned, senders) : banned,
  };
}

/** Begins anew; what was held is thrown away, and nobody is suspected any more. */
export function begunAnew(download: Download, change: Partial<Goal> = {}): Partial<Download> {
  return {
    ...nothingYet,
    ...change,
    round: download.round + 1,
    wasted: download.wasted + download.blocks.size,
    banned: [],
    blamed: [],
    suspects: [],
  };
}

export function isDone({ wants, blocks }: Download): boolean {
  return wants.every((i) => blocks.get(i)?.kept);
}

/** One hash for the whole file, and it is not the one that was trusted. */
export function isSpoilt({ check, last }: Download): boolean {
  return check === 'file' && last !== undefined && !last.ok;
}

export function hasNobodyLeft({ sources, banned }: Download): boolean {
  return [...sources.keys()].every((id) => banned.includes(id));
}

export function joined(list: readonly NodeId[], more: readonly NodeId[]): readonly NodeId[] {
  return [...new Set([...list, ...more])];
}

export function withoutKey<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  return new Map([...map].filter(([other]) => other !== key));
}
