import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  model: {
    kind: 'choice',
    label: 'What is watched',
    options: [
      { value: 'replicas', label: 'copies of a file, on hosts that come and go' },
      { value: 'network', label: 'a network that loses its peers' },
      { value: 'gossip', label: 'news that spread by gossip' },
    ],
    default: 'replicas',
    help: 'Three ways to live with failure: keep copies, keep together, keep telling.',
  },
  copies: {
    kind: 'number',
    label: 'Copies',
    unit: 'copies',
    min: 1,
    max: 20,
    step: 1,
    default: 10,
    help: 'How many hosts hold the file.',
    applies: ({ model }) => model === 'replicas',
  },
  availability: {
    kind: 'number',
    label: 'A host is there',
    unit: '% of the time',
    min: 5,
    max: 99,
    step: 1,
    default: 30,
    help: 'Each host by itself: owners switch it on and off about once a day.',
    applies: ({ model }) => model === 'replicas',
  },
  failing: {
    kind: 'number',
    label: 'Peers that fail',
    unit: '%',
    min: 0,
    max: 95,
    step: 1,
    default: 50,
    help: 'In the network one after the other; with gossip they are off from the start.',
    applies: ({ model }) => model !== 'replicas',
  },
  order: {
    kind: 'choice',
    label: 'Who fails',
    options: [
      { value: 'random', label: 'anybody, at random' },
      { value: 'attack', label: 'the most connected first' },
    ],
    default: 'random',
    help: 'Bad luck, or an attacker who knows how many links each peer had at the start.',
    applies: ({ model }) => model === 'network',
    more: true,
  },
  graph: {
    kind: 'choice',
    label: 'Links',
    options: [
      { value: 'uniform', label: 'at random, four on average' },
      { value: 'hubs', label: 'newcomers choose the well linked: hubs' },
      { value: 'regular', label: 'at random, four each' },
    ],
    default: 'uniform',
    help: 'Who is linked to whom; there are two links for every peer in all three.',
    applies: ({ model }) => model === 'network',
    more: true,
  },
  telling: {
    kind: 'choice',
    label: 'Who calls somebody each round',
    options: [
      { value: 'push', label: 'those who know (push)' },
      { value: 'pull', label: 'those who do not (pull)' },
      { value: 'both', label: 'everybody (push and pull)' },
    ],
    default: 'push',
    help: 'Every call goes to one random other peer.',
    applies: ({ model }) => model === 'gossip',
    more: true,
  },
  hosts: {
    kind: 'number',
    label: 'Peers',
    unit: 'peers',
    min: 10,
    max: 200,
    step: 10,
    default: 150,
    help: 'How many peers there are in the network, or that gossip.',
    applies: ({ model }) => model !== 'replicas',
    more: true,
  },
  index: {
    kind: 'toggle',
    label: 'An index in front',
    default: false,
    help: 'The reader does not know who has copies and must ask an index, or tracker.',
    applies: ({ model }) => model === 'replicas',
    more: true,
  },
  indexAvailability: {
    kind: 'number',
    label: 'The index is there',
    unit: '% of the time',
    min: 50,
    max: 99.9,
    step: 0.1,
    default: 99,
    help: 'A well kept server has short outages, but it has some.',
    applies: ({ model, index }) => model === 'replicas' && index === true,
    more: true,
  },
  commonCause: {
    kind: 'number',
    label: 'Bad updates crash their users',
    unit: '% of the time',
    min: 0,
    max: 50,
    step: 1,
    default: 0,
    help: 'Hosts are there as often as before, but now and then all users of one software are down together.',
    applies: ({ model }) => model === 'replicas',
    more: true,
  },
  sameSoftware: {
    kind: 'number',
    label: 'Hosts with that software',
    unit: '%',
    min: 0,
    max: 100,
    step: 10,
    default: 100,
    help: 'The others run something else and do not get the bad update.',
    applies: ({ model, commonCause }) => model === 'replicas' && commonCause !== 0,
    more: true,
  },
} as const satisfies ParamSpecs;

export type FailureParams = ValuesOf<typeof params>;

/** How many of the copies lie with hosts that run the same software. */
export function together({ copies, sameSoftware }: FailureParams): number {
  return Math.round((copies * sameSoftware) / 100);
}

/** How many peers fail. */
export function failingPeers({ hosts, failing }: FailureParams): number {
  return Math.round((hosts * failing) / 100);
}
