import { diceFor, Draws } from '#chance/index.ts';
import { gossipPeer, MOMENT_MS, type Telling } from '#machines/gossip-peer.ts';
import { createNet } from '#net/index.ts';
import type { NodeSpec } from '#sim/index.ts';
import { peerIds } from './nodes.ts';
import { failureMeter, type FailureWorld } from './tally.ts';

export const ROUND_MS = 1_000;
/** What is told travels for the whole round; a question takes half of it, its answer the rest. */
const latency: Readonly<Record<string, number>> = {
  TELL: ROUND_MS - MOMENT_MS,
  ASK: ROUND_MS / 2,
  ANSWER: ROUND_MS / 2 - MOMENT_MS,
};

export interface GossipSpec {
  readonly count: number;
  readonly telling: Telling;
  /** How many are off from the start; never the first, who has the news. */
  readonly off: number;
}

export function gossipWorld({ count, telling, off }: GossipSpec, seed: number): FailureWorld {
  const peers = peerIds(count);
  const draws = new Draws(diceFor(seed, 'off'));
  const areOff = new Set(draws.some([...peers.keys()].slice(1), off));
  return {
    nodes: peers.map((id, self): NodeSpec => {
      const common = { peers, self, telling, roundMs: ROUND_MS, dice: diceFor(seed, id) };
      const input = { ...common, knows: self === 0, up: !areOff.has(self) };
      return { id, machine: gossipPeer, input };
    }),
    medium: createNet({ link: (_from, _to, { type }) => ({ latencyMs: latency[type]! }) }),
    meter: failureMeter,
  };
}
