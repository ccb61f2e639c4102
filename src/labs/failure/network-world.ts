import { diceFor, Draws } from '#chance/index.ts';
import { failures, type StrikeOrder } from '#machines/failures.ts';
import { linkedPeer } from '#machines/linked-peer.ts';
import { createNet, type Graph } from '#net/index.ts';
import type { NodeSpec } from '#sim/index.ts';
import { failuresId, peerIds } from './nodes.ts';
import { failureMeter, type FailureWorld } from './tally.ts';

/** One failure after the other. */
export const STRIKE_MS = 1_000;
/** News take a good part of that to the next peer, so that they are seen to spread. */
const NEWS_MS = 300;
/** How soon a neighbour notices that a connection broke. */
const RESET_MS = 100;

const latency: Readonly<Record<string, number>> = { NEWS: NEWS_MS, RESET: RESET_MS };

export interface NetworkSpec {
  readonly graph: Graph;
  readonly order: StrikeOrder;
  /** How many peers fail. */
  readonly enough: number;
}

/** Peers with links between them, and what makes them fail. */
export function networkWorld({ graph, order, enough }: NetworkSpec, seed: number): FailureWorld {
  const peers = peerIds(graph.neighbours.length);
  const draws = new Draws(diceFor(seed, failuresId));
  const shuffled = draws.shuffled([...peers.keys()]);
  return {
    nodes: [
      ...peers.map((id, i): NodeSpec => {
        const neighbours = graph.neighbours[i]!.map((other) => peers[other]!);
        return { id, machine: linkedPeer, input: { neighbours } };
      }),
      {
        id: failuresId,
        machine: failures,
        input: { peers, graph, shuffled, order, enough, everyMs: STRIKE_MS },
      },
    ],
    medium: createNet({
      link: (_from, _to, { type }) => ({ latencyMs: latency[type] ?? 0 }),
    }),
    meter: failureMeter,
  };
}
