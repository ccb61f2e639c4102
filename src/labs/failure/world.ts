import { gossipWorld } from './gossip-world.ts';
import { networkWorld } from './network-world.ts';
import { sameNetwork } from './networks.ts';
import { failingPeers, type FailureParams } from './params.ts';
import { replicasWorld } from './replicas-world.ts';
import type { FailureWorld } from './tally.ts';

/** The world of the model that is watched. */
export function worldOf(values: FailureParams, seed: number): FailureWorld {
  const { model, hosts, order, telling } = values;
  switch (model) {
    case 'replicas':
      return replicasWorld(values, seed);
    case 'network': {
      const graph = sameNetwork(values.graph, hosts, seed);
      return networkWorld({ graph, order, enough: failingPeers(values) }, seed);
    }
    case 'gossip':
      return gossipWorld({ count: hosts, telling, off: failingPeers(values) }, seed);
  }
}
