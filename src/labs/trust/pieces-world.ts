import { diceFor } from '#chance/index.ts';
import type { Goal } from '#machines/block-download.ts';
import { BLOCK_BYTES, randomFile, type BlockFile } from '#machines/block-file.ts';
import type { BlockPeerInput } from '#machines/block-peer-context.ts';
import { blockPeer } from '#machines/block-peer.ts';
import { hashKeeper } from '#machines/hash-keeper.ts';
import { createNet, type Access } from '#net/index.ts';
import type { NodeId, NodeSpec, Scenario } from '#sim/index.ts';
import { friendId, peerIds, publisherId, searchId, youId } from './nodes.ts';
import { poisonersOf, type TrustParams } from './params.ts';
import { trustMeter, type TrustTally } from './tally.ts';

const LATENCY_MS = 40;
/** A block takes a second or so; no two peers are equally fast, so that blocks come one by one. */
const UP_BPS = [150_000, 110_000, 170_000, 130_000, 100_000, 160_000];
const FAST_BPS = 10_000_000;

export interface PiecesWorld {
  /** What was published, and what passes for it. */
  readonly file: BlockFile;
  readonly decoy: BlockFile;
  readonly peers: readonly BlockPeerInput[];
  readonly goal: Omit<Goal, 'sources'>;
}

/** The files and peers that these params stand for. */
export function piecesOf(values: TrustParams, seed: number): PiecesWorld {
  const { peers, blocks, check, poison, flips, bans, hashesFrom } = values;
  const file = randomFile(blocks, BLOCK_BYTES, diceFor(seed, 'file'));
  const decoy = randomFile(blocks, BLOCK_BYTES, diceFor(seed, 'decoy'));
  const firstPoisoner = peers - poisonersOf(values);
  return {
    file,
    decoy,
    peers: peerIds(peers).map((id, i) => {
      const poisons = i >= firstPoisoner;
      const hasDecoy = poisons && poison === 'decoy';
      const spoils = hasDecoy ? 0 : flips / 100;
      return { file: hasDecoy ? decoy : file, poisons, spoils, dice: diceFor(seed, id) };
    }),
    goal: {
      total: blocks,
      wants: Array.from({ length: blocks }, (_, i) => i),
      check,
      bans,
      hashesFrom: hashesFrom === 'publisher' ? publisherId : searchId,
    },
  };
}

/** You fetch from the peers, a friend from you; hashes come from the publisher or a search result. */
export function piecesWorld(
  world: PiecesWorld,
  seed: number,
): Omit<Scenario<TrustTally>, 'sampling'> {
  const { file, decoy, goal } = world;
  const ids = peerIds(world.peers.length);
  const peer = (id: NodeId, input: BlockPeerInput): NodeSpec => ({ id, machine: blockPeer, input });
  const reader = (id: NodeId, sources: Goal['sources'], followers: readonly NodeId[]) =>
    peer(id, { goal: { ...goal, sources }, followers, dice: diceFor(seed, id) });
  const access: Record<NodeId, Access> = Object.fromEntries(
    ids.map((id, i) => [id, { upBps: UP_BPS[i % UP_BPS.length]!, downBps: FAST_BPS }]),
  );
  for (const id of [youId, friendId]) access[id] = { upBps: FAST_BPS / 10, downBps: FAST_BPS };
  return {
    nodes: [
      { id: publisherId, machine: hashKeeper, input: { file } },
      { id: searchId, machine: hashKeeper, input: { file: decoy } },
      ...ids.map((id, i) => peer(id, world.peers[i]!)),
      reader(youId, new Map(ids.map((id) => [id, 'all'])), [friendId]),
      reader(friendId, new Map([[youId, new Set<number>()]]), []),
    ],
    medium: createNet({ link: () => ({ latencyMs: LATENCY_MS }), access }),
    meter: trustMeter,
  };
}
