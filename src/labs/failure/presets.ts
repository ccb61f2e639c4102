import type { PredictionSpec, Preset } from '../define-lab.ts';

const largest: PredictionSpec = {
  question: 'Half of the peers fail. What share of the survivors, in percent, stays in one piece?',
  metric: 'largest',
  tolerance: 0.1,
};
const brokenAt: PredictionSpec = {
  question:
    'What share of the peers, in percent, has to fail until no piece holds half of the survivors?',
  metric: 'brokenAt',
  tolerance: 0.2,
};
const rounds: PredictionSpec = {
  question:
    'One peer has news; a round is the time of one call. After how many rounds do all know?',
  metric: 'rounds',
  tolerance: 0.1,
};

const network = { model: 'network', hosts: 150 } as const;
const gossip = { model: 'gossip', hosts: 100, failing: 0 } as const;

/**
 * Named after what they show. Sixty tries or one network leave much to chance: the seeds are of runs
 * that come out as most do, and the same for situations that are to be compared.
 */
export const presets = {
  'ten-copies': {
    title: 'Ten copies on hosts that are there 30% of the time',
    params: {},
  },
  'index-in-front': {
    title: 'Ten copies, but only an index knows where they are',
    params: { index: true },
  },
  'one-good-host': {
    title: 'One copy, on one host that is there 90% of the time',
    seed: 10,
    params: { copies: 1, availability: 90 },
  },
  'same-update': {
    title: 'Ten copies at 50%, all on the same software: one bad update, as at Skype in 2010',
    label: 'One bad update for all',
    seed: 18,
    params: { availability: 50, commonCause: 10 },
  },
  'half-the-same': {
    title: 'Ten copies at 50%, but half of the hosts run other software',
    label: 'Two kinds of software',
    seed: 18,
    params: { availability: 50, commonCause: 10, sameSoftware: 50 },
  },
  'random-failure': {
    title: 'A network without a plan loses half of its peers',
    params: network,
    prediction: largest,
  },
  'hubs-lose-at-random': {
    title: 'A network with hubs loses peers at random',
    label: 'Hubs, random failure',
    seed: 4,
    params: { ...network, graph: 'hubs', failing: 90 },
    prediction: brokenAt,
  },
  'hubs-attacked': {
    title: 'A network with hubs is attacked, the most connected first',
    label: 'Hubs, attack',
    seed: 4,
    params: { ...network, graph: 'hubs', order: 'attack', failing: 40 },
    prediction: brokenAt,
  },
  'even-network-attacked': {
    title: 'A network in which all have four links is attacked',
    label: 'No hubs, attack',
    seed: 4,
    params: { ...network, graph: 'regular', order: 'attack', failing: 90 },
    prediction: brokenAt,
  },
  'rumour-push': {
    title: 'News among a hundred peers: who knows tells',
    label: 'Gossip: who knows tells',
    seed: 1,
    params: gossip,
    prediction: rounds,
  },
  'rumour-twice-as-many': {
    title: 'News among two hundred peers: who knows tells',
    label: 'Gossip among 200',
    seed: 1,
    params: { ...gossip, hosts: 200 },
    prediction: rounds,
  },
  'push-and-pull': {
    title: 'News among a hundred peers: everybody calls',
    label: 'Gossip: push and pull',
    seed: 1,
    params: { ...gossip, telling: 'both' },
    prediction: rounds,
  },
  'rumour-half-off': {
    title: 'News among a hundred peers, half of them off: nobody knows which',
    label: 'Gossip, half off',
    seed: 6,
    params: { ...gossip, failing: 50 },
    prediction: rounds,
  },
} as const satisfies Readonly<Record<string, Preset>>;
