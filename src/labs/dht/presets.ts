import type { PredictionSpec, Preset } from '../define-lab.ts';

const lost: PredictionSpec = {
  question: 'What share of the keys, in percent, can nobody find any more?',
  metric: 'keysLost',
  tolerance: 0.25,
};
const meanHops: PredictionSpec = {
  question: 'How many hops does a look-up take on average, until the owner is known?',
  metric: 'meanHops',
  tolerance: 0.1,
};

/** Named after what they show. */
export const presets = {
  'one-look-up': {
    title: 'Sixteen nodes on a ring; one looks up one file',
    label: 'One look-up',
    params: {},
  },
  'sixteen-nodes': {
    title: 'The same ring, a hundred look-ups',
    label: 'Ring of 16',
    params: { lookUps: 100 },
    prediction: meanHops,
  },
  'bigger-ring': {
    title: 'A ring of 1,024 nodes: it has grown 64-fold',
    label: 'Ring of 1,024',
    params: { nodes: '1024', lookUps: 100 },
    prediction: {
      question:
        'With 16 nodes a look-up took about 1.9 hops on average. There are 64 times as many now: how many hops?',
      metric: 'meanHops',
      tolerance: 0.1,
    },
  },
  'kademlia-walk': {
    title: 'Sixty-four nodes as leaves of a tree; one looks up one file by XOR',
    params: { scheme: 'xor', nodes: '64', bucketSize: 1 },
    seed: 24,
    prediction: {
      question:
        'Select a node to see its buckets. After how many rounds of questions does node 1 know the node in charge?',
      metric: 'lastHops',
      tolerance: 0,
    },
  },
  'full-buckets': {
    title: 'A thousand nodes, k = 8, three asked at the same time',
    label: 'Kademlia, full buckets',
    params: { scheme: 'xor', nodes: '1024', bucketSize: 8, alpha: 3, lookUps: 100 },
    prediction: meanHops,
  },
  'a-fifth-fails': {
    title: 'A fifth of 256 nodes fail; every value lies on one node',
    params: { nodes: '256', failing: 20, lookUps: 100 },
    seed: 47,
    prediction: lost,
  },
  'three-copies': {
    title: 'A fifth fail again; every value lies on three nodes',
    params: { nodes: '256', failing: 20, replicas: 3, lookUps: 100 },
    seed: 47,
    prediction: { ...lost, tolerance: 0.5 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
