import type { PredictionSpec, Preset } from '../define-lab.ts';

const stress: PredictionSpec = {
  question: 'How many copies of the message cross the busiest cable?',
  metric: 'stress',
  tolerance: 0,
};

/** Named after what they show. Thirty-two peers on twenty-four routers, unless it says otherwise. */
export const presets = {
  'one-message-blind': {
    title: 'One message; everybody knows five others, wherever they live',
    label: 'One message, blind',
    params: {},
    prediction: {
      question: 'Peer 0 knows peers 1, 2, 4, 8 and 16. How many hops does it take to peer 27?',
      metric: 'hops',
      tolerance: 0,
    },
  },
  'one-message-near': {
    title: 'The same; each neighbour is the nearest of sixteen candidates',
    label: 'One message, near',
    params: { candidates: 16 },
    prediction: {
      question: 'How many times as long as the direct way does the message take now?',
      metric: 'stretch',
      tolerance: 0.2,
    },
  },
  'star-to-all': {
    title: 'Peer 0 sends to all 31 others itself, as a server would',
    label: 'To all, straight',
    params: { task: 'all', travel: 'star' },
    prediction: stress,
  },
  'overlay-to-all': {
    title: 'Everybody hands the message on: to all over the overlay',
    label: 'To all, over the overlay',
    params: { task: 'all' },
  },
  'cut-a-cable': {
    title: 'The busiest cable is cut, and no router notices',
    label: 'Cut a cable',
    params: { task: 'all', rounds: 2, cut: true, noticeMs: 0 },
    prediction: {
      question: 'There are 160 overlay links and 81 cables. How many links break with the busiest?',
      metric: 'broken',
      tolerance: 0.2,
    },
  },
  'way-round': {
    title: 'The busiest cable is cut, and the routers find a way round',
    label: 'A way round',
    params: { task: 'all', rounds: 3, cut: true },
    prediction: {
      question: 'How many overlay links are broken at the end?',
      metric: 'broken',
      tolerance: 0,
    },
  },
  'thousand-peers-blind': {
    title: '1,024 peers, each with ten neighbours wherever they live',
    label: '1,024 peers, blind',
    params: { task: 'each', peers: '1024' },
  },
  'thousand-peers-near': {
    title: '1,024 peers, each neighbour the nearest of sixteen',
    label: '1,024 peers, near',
    params: { task: 'each', peers: '1024', candidates: 16 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
