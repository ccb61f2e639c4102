import { diceFor } from '#chance/index.ts';
import { allBits, noBits } from '#machines/bits.ts';
import { board } from '#machines/board.ts';
import { chokingPeer } from '#machines/choking-peer.ts';
import { roundPeer } from '#machines/round-peer.ts';
import { tracker } from '#machines/tracker.ts';
import { createNet, uniformNet } from '#net/index.ts';
import type { NodeSpec, Scenario } from '#sim/index.ts';
import { boardId, peerIds, sourceId, trackerId } from './nodes.ts';
import { isFreeRider, type SwarmParams } from './params.ts';
import { swarmMeter, type SwarmTally } from './tally.ts';

export const ROUND_MS = 1_000;
/** A piece takes a round, but for a moment in which peers tell the board what they have got. */
const PIECE_MS = ROUND_MS - 1;
/** Up-link of a peer in the choking model: 100 kB/s, four slots of 25. */
export const UP_BYTES_PER_SECOND = 100_000;
const CHOKING_LATENCY_MS = 50;

type World = Omit<Scenario<SwarmTally>, 'sampling'>;

function trackerNode(most: number, seed: number): NodeSpec {
  return { id: trackerId, machine: tracker, input: { most, dice: diceFor(seed, trackerId) } };
}

/** One source, N peers, and a board that pairs them; every piece takes exactly one round. */
export function roundsWorld(values: SwarmParams, seed: number): World {
  const { pieces, policy, sourceRounds, neighbours, leaveWhenDone, reannounceRounds } = values;
  const peers = [sourceId, ...peerIds(values.peers)];
  const uploads = peers.map((_, i) => (i > 0 && isFreeRider(i - 1, values) ? 0 : 1));
  const asks = neighbours > 0;
  const common = {
    board: boardId,
    pieces,
    policy,
    ...(asks && { tracker: trackerId }),
    ...(asks && reannounceRounds > 0 && { announceMs: reannounceRounds * ROUND_MS }),
  };
  const dice = diceFor(seed, boardId);
  const nodes: NodeSpec[] = [
    ...peers.map((id, i) => ({
      id,
      machine: roundPeer,
      input: {
        ...common,
        has: i === 0 ? allBits(pieces) : noBits(pieces),
        leavesWhenDone: leaveWhenDone && i > 0,
        dice: diceFor(seed, id),
      },
    })),
    {
      id: boardId,
      machine: board,
      input: { peers, pieces, roundMs: ROUND_MS, uploads, downloads: 1, strangers: asks, dice },
    },
    ...(asks ? [trackerNode(neighbours, seed)] : []),
  ];
  // Between two rounds: all pieces have come, the next pairs are not yet made.
  const leaves = { atMs: sourceRounds * ROUND_MS - 0.5, node: sourceId, event: { type: 'LEAVE' } };
  return {
    nodes,
    medium: createNet({
      link: (_from, _to, { type }) => ({ latencyMs: type === 'PIECE' ? PIECE_MS : 0 }),
    }),
    meter: swarmMeter,
    ...(sourceRounds > 0 && { start: [leaves] }),
  };
}

/** N peers in the middle of a long download, each with pieces that any other could use. */
export function chokingWorld(values: SwarmParams, seed: number): World {
  const ids = peerIds(values.peers);
  return {
    nodes: ids.map((id, i) => ({
      id,
      machine: chokingPeer,
      input: {
        partners: ids.filter((other) => other !== id),
        freeRider: isFreeRider(i, values),
        upBytesPerSecond: UP_BYTES_PER_SECOND,
        dice: diceFor(seed, id),
      },
    })),
    medium: uniformNet({ latencyMs: CHOKING_LATENCY_MS }),
    meter: swarmMeter,
  };
}
