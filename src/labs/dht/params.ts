import type { ParamSpecs, ValuesOf } from '../params.ts';
import type { DhtWorld } from './world.ts';

const sizes = [8, 16, 32, 64, 128, 256, 512, 1024];

export const params = {
  scheme: {
    kind: 'choice',
    label: 'Who is in charge of a key',
    options: [
      { value: 'ring', label: 'the next node on the ring (Chord)' },
      { value: 'xor', label: 'the closest node by XOR (Kademlia)' },
    ],
    default: 'ring',
    help: 'Both give every key to a node without asking a centre; they differ in what close means.',
  },
  nodes: {
    kind: 'choice',
    label: 'Nodes',
    options: sizes.map((size) => ({ value: String(size), label: size.toLocaleString('en-GB') })),
    default: '16',
    help: 'How many nodes share the table. Of many, only those on the way are drawn one by one.',
  },
  failing: {
    kind: 'number',
    label: 'Nodes that fail',
    unit: '%',
    min: 0,
    max: 80,
    step: 5,
    default: 0,
    help: 'How likely each node fails, independently of the others, before the first look-up.',
  },
  replicas: {
    kind: 'number',
    label: 'Copies of each value',
    unit: '',
    min: 1,
    max: 5,
    step: 1,
    default: 1,
    help: 'On the owner of the key and on the nodes next in line.',
  },
  lookUps: {
    kind: 'number',
    label: 'Look-ups in the run',
    unit: 'look-ups',
    min: 1,
    max: 200,
    step: 1,
    default: 1,
    help: 'With one you can follow every message; many give a mean.',
    more: true,
  },
  spread: {
    kind: 'choice',
    label: 'Identifiers',
    options: [
      { value: 'random', label: 'random, as hashes are' },
      { value: 'even', label: 'evenly spread' },
    ],
    default: 'random',
    help: 'Evenly spread nodes stand for a ring on which every place is taken.',
    more: true,
  },
  bucketSize: {
    kind: 'number',
    label: 'Bucket size k (Kademlia)',
    unit: 'contacts',
    min: 1,
    max: 20,
    step: 1,
    default: 2,
    help: 'Contacts that a node keeps for each part of the tree. The paper has 20, BitTorrent 8.',
    more: true,
  },
  alpha: {
    kind: 'number',
    label: 'Asked at the same time, α (Kademlia)',
    unit: 'nodes',
    min: 1,
    max: 5,
    step: 1,
    default: 1,
    help: 'Nodes that are asked in the same round. The paper has 3.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type DhtParams = ValuesOf<typeof params>;

/** Identifiers on the stage: 0 to 65,535. Real ones have 160 bits or more. */
export const STAGE_BITS = 16;
/** Files that lie in the network; how many of them are lost can be told to 0.2%. */
const FILES = 500;
const LATENCY_MS = 40;

export function worldOf(values: DhtParams): DhtWorld {
  return {
    ...values,
    nodes: Number(values.nodes),
    failing: values.failing / 100,
    bits: STAGE_BITS,
    files: FILES,
    latencyMs: LATENCY_MS,
  };
}
