import type { PredictionSpec, Preset } from '../define-lab.ts';

const finished: PredictionSpec = {
  question: 'What share of the peers, in percent, gets the whole file?',
  metric: 'finishedShare',
  tolerance: 0.1,
};
const advantage: PredictionSpec = {
  question: 'How many times as much as a free rider does a contributor download?',
  metric: 'advantage',
  tolerance: 0.2,
};

/** Named after what they show. Forty peers and forty pieces, unless it says otherwise. */
export const presets = {
  'rarest-first': {
    title: 'Everybody asks for the rarest piece',
    params: {},
  },
  'any-piece': {
    title: 'Everybody asks for any piece',
    params: { policy: 'random' },
  },
  'in-order': {
    title: 'Everybody wants the file from front to back',
    params: { policy: 'inOrder' },
  },
  'source-leaves-rarest': {
    title: 'The source leaves early; the rarest piece first',
    label: 'Source leaves, rarest first',
    params: { peers: 50, pieces: 100, sourceRounds: 110 },
    prediction: finished,
  },
  'source-leaves-any': {
    title: 'The source leaves early; any piece',
    label: 'Source leaves, any piece',
    params: { peers: 50, pieces: 100, sourceRounds: 110, policy: 'random' },
    prediction: finished,
  },
  stranded: {
    title: 'Each knows a few others; who has everything leaves',
    label: 'Stranded',
    params: { neighbours: 3, leaveWhenDone: true },
    prediction: finished,
  },
  're-announced': {
    title: 'The same, but whoever lacks something asks the tracker again every ten rounds',
    label: 'Asked again',
    params: { neighbours: 3, leaveWhenDone: true, reannounceRounds: 10 },
    prediction: finished,
  },
  'hundred-peers': {
    title: 'A hundred peers, a hundred pieces',
    params: { peers: 100, pieces: 100 },
  },
  choking: {
    title: 'Tit for tat: a quarter of the peers only take',
    label: 'Choking, 25% free riders',
    params: { model: 'choking', freeRiders: 25 },
    prediction: advantage,
  },
  'many-free-riders': {
    title: 'Tit for tat: half of the peers only take',
    label: 'Choking, half free riders',
    params: { model: 'choking', freeRiders: 50 },
    prediction: advantage,
  },
} as const satisfies Readonly<Record<string, Preset>>;
