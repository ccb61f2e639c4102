import {
  fullRingHops,
  lostKeysShare,
  plainRingHops,
  ringDistance,
  ringHops,
  xorDistance,
  xorHopsBound,
} from './dht.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const nodes: TheoryParam = { unit: 'nodes', description: 'N: nodes.', min: 2, integer: true };
const identifier = (description: string): TheoryParam => ({
  unit: '',
  description,
  min: 0,
  max: 2 ** 32 - 1,
  integer: true,
});

/** Distributed hash tables. */
export const dhtFunctions: Readonly<Record<string, TheoryFunction>> = {
  dhtRingHops: theoryFunction({
    fn: (args) => ringHops(args.nodes),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Mean hops to a key’s predecessor in Chord with random identifiers.',
    params: { nodes: { ...nodes, min: 8 } },
  }),
  dhtFullRingHops: theoryFunction({
    fn: (args) => fullRingHops(args.nodes),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Mean hops in Chord if every identifier is taken.',
    params: { nodes },
  }),
  dhtPlainRingHops: theoryFunction({
    fn: (args) => plainRingHops(args.nodes),
    unit: 'hops',
    source: 'stoica2001',
    description: 'Mean hops on a full ring if each node knows the next one only.',
    params: { nodes },
  }),
  dhtRingDistance: theoryFunction({
    fn: (args) => ringDistance(args.from, args.to, args.places),
    unit: 'places',
    source: 'stoica2001',
    description: 'Places from one to another on a ring, clockwise.',
    params: {
      from: { unit: '', description: 'Place of the one.', min: 0, integer: true },
      to: { unit: '', description: 'Place of the other.', min: 0, integer: true },
      places: { unit: 'places', description: 'Places on the ring.', min: 2, integer: true },
    },
  }),
  dhtXorHopsBound: theoryFunction({
    fn: (args) => xorHopsBound(args.nodes),
    unit: 'hops',
    source: 'maymounkov2002',
    description: 'Most hops of a Kademlia look-up, but for a small constant.',
    params: { nodes },
  }),
  dhtLostKeysShare: theoryFunction({
    fn: (args) => lostKeysShare(args.failedShare, args.replicas),
    unit: '',
    source: 'stoica2001',
    description: 'Share of keys lost if nodes fail independently.',
    params: {
      failedShare: { unit: '', description: 'p: share of nodes that fail.', min: 0, max: 1 },
      replicas: { unit: '', description: 'r: copies of each key.', min: 1, integer: true },
    },
  }),
  dhtXorDistance: theoryFunction({
    fn: (args) => xorDistance(args.a, args.b),
    unit: '',
    source: 'maymounkov2002',
    description: 'XOR distance between two identifiers of at most 32 bits.',
    params: { a: identifier('One identifier.'), b: identifier('The other.') },
  }),
};
