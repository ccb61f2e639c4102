/**
 * The lab on distributed hash tables against the hops of Chord and Kademlia. Hops on a ring: 20,000
 * look-ups for each N, ten draws of 32-bit identifiers (seeds 1 to 10), ± 0.1 of ½ log₂N − 0.13; every
 * one of them must end at the key's owner; a full ring with half as many. Failures: 60 networks of 256
 * nodes, each node failing with probability 0.2; within three standard errors, taken over networks
 * because the keys of one share its luck. Kademlia: 10,000 nodes, two draws, 500 look-ups each, ± 5% of
 * an earlier, separate simulation of the same model.
 */
import { lab as dht } from '#labs/dht/lab.ts';
import { metrics } from '#labs/dht/metrics.ts';
import type { DhtTally } from '#labs/dht/tally.ts';
import { dhtWorld, startOf, type DhtWorld } from '#labs/dht/world.ts';
import { estimate } from '#labs/measure.ts';
import { Run } from '#sim/index.ts';
import { fullRingHops, lostKeysShare, ringHops, xorHopsBound } from '#theory/dht.ts';
import { onceFor, type Comparison } from './comparison.ts';
import { seedsTo } from './seeds.ts';

const usual: DhtWorld = {
  scheme: 'ring',
  nodes: 64,
  spread: 'random',
  bits: 32,
  files: 2_000,
  lookUps: 2_000,
  failing: 0,
  replicas: 1,
  latencyMs: 10,
  bucketSize: 1,
  alpha: 1,
};
/** Time for the last look-ups to end, counted in gaps between two. */
const TAIL = 20;

/** What a network came to, and the share of its keys that were lost. */
interface Ended extends DhtTally {
  readonly lostShare: number;
}

function ended(given: Partial<DhtWorld>, seeds: readonly number[]): () => readonly Ended[] {
  const world = { ...usual, ...given };
  return onceFor(() =>
    seeds.map((seed) => {
      const run = new Run(dhtWorld(world, seed), { seed, record: false });
      run.runUntil(startOf(world.lookUps + TAIL, world));
      return { ...run.view.tally, lostShare: metrics.keysLost.read(run.view)! / 100 };
    }),
  );
}

function meanHops(runs: readonly Ended[]) {
  return estimate(runs.map(({ hops, found }) => hops / found));
}

const ringSeeds = seedsTo(10);
const sizes = [64, 256, 1024];
const rings = sizes.map((nodes) => ({ nodes, runs: ended({ nodes }, ringSeeds) }));
const fullRing = ended({ spread: 'even' }, seedsTo(5));
const ringCommon = {
  lab: dht.id,
  unit: 'hops',
  seeds: ringSeeds,
  runLength: '2,000 look-ups each',
  theoryFrom: 'src/theory/dht.ts',
  source: 'stoica2001',
  tolerance: { kind: 'absolute', distance: 0.1 },
} as const;

function ringSize({ nodes, runs }: (typeof rings)[number]): Comparison {
  return {
    ...ringCommon,
    id: `dht/ring-${nodes}/meanHops`,
    setting: `A ring of ${nodes} nodes, random identifiers`,
    quantity: 'Mean hops to the key’s predecessor',
    theory: ringHops(nodes),
    simulate: () => meanHops(runs()),
  };
}

const full: Comparison = {
  ...ringCommon,
  id: 'dht/full-ring-64/meanHops',
  seeds: seedsTo(5),
  setting: 'A ring of 64 nodes, every place taken',
  quantity: 'Mean hops to the key’s predecessor',
  theory: fullRingHops(64),
  simulate: () => meanHops(fullRing()),
};

const owners: Comparison = {
  ...ringCommon,
  id: 'dht/rings/strayed',
  setting: 'All those rings together, 70,000 look-ups',
  quantity: 'Look-ups that did not end at the key’s owner',
  unit: 'look-ups',
  theory: 0,
  tolerance: { kind: 'exact' },
  simulate() {
    const all = [...rings.flatMap(({ runs }) => runs()), ...fullRing()];
    // One that never ended has not ended at the owner either.
    return {
      mean: all.reduce((sum, { started, found, strayed }) => sum + started - found + strayed, 0),
      stderr: 0,
    };
  },
};

function failure(scheme: DhtWorld['scheme'], replicas: number): Comparison[] {
  const seeds = seedsTo(60);
  const given = { scheme, nodes: 256, failing: 0.2, replicas, files: 500, lookUps: 50 };
  const runs = ended({ ...given, bucketSize: 8, alpha: 3 }, seeds);
  const lost = lostKeysShare(0.2, replicas);
  const common = {
    lab: dht.id,
    setting: `${scheme === 'ring' ? 'A ring' : 'A tree'} of 256 nodes, each failing with probability 0.2; copies: ${replicas}`,
    unit: '',
    seeds,
    theoryFrom: 'src/theory/dht.ts',
    source: 'stoica2001',
    tolerance: { kind: 'standard-errors', times: 3 },
  } as const;
  return [
    {
      ...common,
      id: `dht/${scheme}-failing-${replicas}/keysLost`,
      quantity: 'Share of keys without a copy that is reachable',
      runLength: '500 keys each',
      theory: lost,
      simulate: () => estimate(runs().map(({ lostShare }) => lostShare)),
    },
    {
      ...common,
      id: `dht/${scheme}-failing-${replicas}/missed`,
      quantity: 'Share of look-ups that do not get the value',
      runLength: '50 look-ups each, by those that are there',
      theory: lost,
      simulate: () => estimate(runs().map(({ missed, found }) => missed / (missed + found))),
    },
  ];
}

function kademlia(bucketSize: number, alpha: number, theory: number): Comparison[] {
  const nodes = 10_000;
  const seeds = seedsTo(2);
  const given = { scheme: 'xor', nodes, bucketSize, alpha, lookUps: 500, files: 500 } as const;
  const runs = ended(given, seeds);
  const common = {
    lab: dht.id,
    setting: `A tree of 10,000 nodes, k = ${bucketSize}, α = ${alpha}`,
    unit: 'rounds',
    seeds,
    runLength: '500 look-ups each',
    source: 'maymounkov2002',
  };
  return [
    {
      ...common,
      id: `dht/xor-${bucketSize}-${alpha}/meanHops`,
      quantity: 'Mean rounds until the closest node is known',
      theory,
      theoryFrom: 'an earlier, separate simulation of the same model',
      tolerance: { kind: 'relative', share: 0.05 },
      simulate: () => meanHops(runs()),
    },
    {
      ...common,
      id: `dht/xor-${bucketSize}-${alpha}/mostHops`,
      quantity: 'Most rounds of any look-up, beside ⌈log₂N⌉',
      theory: xorHopsBound(nodes),
      theoryFrom: 'src/theory/dht.ts',
      tolerance: { kind: 'at-most' },
      simulate: () => ({ mean: Math.max(...runs().map(({ mostHops }) => mostHops)), stderr: 0 }),
    },
  ];
}

export const dhtComparisons: readonly Comparison[] = [
  ...rings.map(ringSize),
  full,
  owners,
  ...failure('ring', 1),
  ...failure('ring', 3),
  ...failure('xor', 1),
  ...failure('xor', 3),
  ...kademlia(1, 1, 5.4),
  ...kademlia(8, 3, 1.9),
  ...kademlia(20, 3, 1.4),
];
