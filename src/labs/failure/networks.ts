import { diceFor, Draws } from '#chance/index.ts';
import { preferentialAttachment, randomRegular, randomUniform, type Graph } from '#net/index.ts';
import type { FailureParams } from './params.ts';

export type NetworkKind = FailureParams['graph'];

/** Links of a peer on average, the same in every kind. */
export const MEAN_LINKS = 4;

const make: Readonly<Record<NetworkKind, (count: number, draws: Draws) => Graph>> = {
  uniform: (count, draws) => randomUniform(count, MEAN_LINKS, draws),
  hubs: (count, draws) => preferentialAttachment(count, MEAN_LINKS / 2, draws),
  regular: (count, draws) => randomRegular(count, MEAN_LINKS, draws),
};

/** The network of one kind, drawn from the run's seed. */
export function networkOf(kind: NetworkKind, count: number, seed: number): Graph {
  return make[kind](count, new Draws(diceFor(seed, 'links')));
}

let last: { readonly key: string; readonly graph: Graph } | undefined;

/** The same, the very object as long as nobody asks for another: its picture is worth keeping. */
export function sameNetwork(kind: NetworkKind, count: number, seed: number): Graph {
  const key = `${kind} ${count} ${seed}`;
  if (last?.key !== key) last = { key, graph: networkOf(kind, count, seed) };
  return last.graph;
}
