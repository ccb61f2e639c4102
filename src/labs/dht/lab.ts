/**
 * Covers: consistent hashing, Chord's ring with fingers, Kademlia's tree with buckets, hops, replicas.
 * Question: how does one find whoever has a key, if nobody has a list?
 * Expect: everybody can compute who is in charge, and each question asked halves what is left of the
 * way, so hops grow with the logarithm of N: ½ log₂N on a ring, fewer with full buckets. Nodes that
 * fail take with them the keys of which they had the only copy, and no others.
 *
 * Hops are counted to the key's predecessor (ring) or until the closest node is known (XOR); fetching
 * the value is one more. As in the paper, an asker on the ring goes all the way round even to a key of
 * its own; by XOR it looks at home first.
 * Left out: joining and stabilising (tables are right, or full, before the run, and nobody mends them
 * after a failure), caches along the way, and preferring near or old contacts.
 */
import { outage } from '#machines/outage.ts';
import { ringNode } from '#machines/ring-node.ts';
import { xorNode } from '#machines/xor-node.ts';
import { fullRingHops, lostKeysShare, ringHops } from '#theory/dht.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params, worldOf, type DhtParams } from './params.ts';
import { presets } from './presets.ts';
import { dhtWorld, startOf } from './world.ts';

/** Time for the last look-up to end, in look-ups: with failures it may wait in vain several times. */
const TAIL = { whole: 3, failing: 4 };
/** Seconds of watching: one look-up slowly, many quickly. */
const WATCH_SECONDS = { few: 16, many: 30 };
const FEW = 3;

function horizonMs(values: DhtParams): number {
  const { lookUps, failing } = values;
  return startOf(lookUps - 1 + (failing > 0 ? TAIL.failing : TAIL.whole), worldOf(values));
}

export const lab = defineLab({
  id: 'dht',
  title: 'Finding things without a centre',
  question: 'Nobody has a list. How does one find who has the file?',
  covers: ['consistent hashing', 'Chord', 'Kademlia', 'hops', 'replicas'],
  params,
  presets,
  seed: 82,
  roles: {
    ring: {
      machine: ringNode,
      label: 'Node on the ring',
      shape: 'peer',
      description:
        'A node in two regions at once. Supplying: it answers others, with directions or values, or ' +
        'has failed. Consuming: it seeks the key’s predecessor, one hop after the other, then fetches ' +
        'the value, and ends satisfied or disappointed.',
    },
    xor: {
      machine: xorNode,
      label: 'Node of the tree',
      shape: 'peer',
      description:
        'A node in two regions at once. Supplying: it answers others, with close nodes or values, or ' +
        'has failed. Consuming: it asks in rounds, and ends satisfied or disappointed.',
    },
    outage: {
      machine: outage,
      label: 'Outage',
      shape: 'router',
      description: 'Calm until it strikes: then each node fails with the same chance.',
    },
  },
  selected: 'node 1',
  metrics,
  interventions,
  chart: { yLabel: 'Hops', series: ['lastHops', 'meanHops'] },
  prediction: {
    question:
      'Select a node to see whom it knows. In how many hops does node 1 reach the last node before the key?',
    metric: 'lastHops',
    tolerance: 0,
  },
  horizonMs,
  paceMs: (values) =>
    horizonMs(values) / (values.lookUps <= FEW ? WATCH_SECONDS.few : WATCH_SECONDS.many),
  build: (values, seed) => dhtWorld(worldOf(values), seed),
  theory({ scheme, nodes, spread, failing, replicas }) {
    const hops = spread === 'even' ? fullRingHops(Number(nodes)) : ringHops(Number(nodes));
    const lost = lostKeysShare(failing / 100, replicas);
    return {
      // Nobody has a formula for Kademlia’s mean, nor for fingers that time out.
      meanHops: scheme === 'ring' && failing === 0 ? hops : undefined,
      keysLost: 100 * lost,
      answeredShare: 100 * (1 - lost),
    };
  },
  describe,
});
