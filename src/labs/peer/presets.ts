import type { PredictionSpec, Preset } from '../define-lab.ts';

const slowdown: PredictionSpec = {
  question:
    'Peers 7 and 8 share nothing. How many times as long as the others do they take to get everything?',
  metric: 'slowdown',
  tolerance: 0.15,
};
const finished: PredictionSpec = {
  question: 'The seed leaves after 20 seconds. How many of the eight peers still get everything?',
  metric: 'finished',
  tolerance: 0,
};
const allDone: PredictionSpec = {
  question: 'After how many seconds do all four have everything?',
  metric: 'allDoneS',
  tolerance: 0.1,
};

const four = { peers: 4, pieces: 12, held: 4 };

/** Named after what they show. Eight peers with eight of 24 pieces each, unless it says otherwise. */
export const presets = {
  'all-share': {
    title: 'Eight peers and a seed: everybody gives and takes',
    params: {},
  },
  'two-only-take': {
    title: 'Two of eight peers share nothing; who has everything leaves',
    params: { freeRiders: 2, done: 'leaves' },
    prediction: slowdown,
  },
  'seed-leaves': {
    title: 'The seed leaves after 20 seconds; the peers are left to themselves',
    params: { seedLeavesS: 20 },
    prediction: finished,
  },
  'four-by-hand': {
    title: 'Four peers and twelve pieces, to be followed step by step',
    label: 'Four, step by step',
    params: four,
    prediction: allDone,
  },
  'nobody-shares': {
    title: 'The same four, but nobody shares: the seed is a server again',
    label: 'Four, nobody shares',
    params: { ...four, freeRiders: 4 },
    prediction: allDone,
  },
} as const satisfies Readonly<Record<string, Preset>>;
