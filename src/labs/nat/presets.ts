import type { PredictionSpec, Preset } from '../define-lab.ts';

const directly: PredictionSpec = {
  question: 'What share of the pairs, in percent, connects without a relay?',
  metric: 'directShare',
  tolerance: 0.1,
};

/** Named after what they show. */
export const presets = {
  'punched-through': {
    title: 'Two hosts behind NATs punch a hole for each other',
    label: 'Punched through',
    params: {},
  },
  'needs-a-relay': {
    title: 'Two hosts behind NATs, one of which cannot be announced',
    label: 'Needs a relay',
    params: { punching: 0 },
  },
  'both-public': {
    title: 'Two hosts with public addresses',
    label: 'Both public',
    params: { behindNat: 0 },
    prediction: {
      question: 'How many percent of the pairs talk directly, with no server in between?',
      metric: 'directShare',
      tolerance: 0,
    },
  },
  'as-measured': {
    title: 'Fifty pairs: 70% behind NATs, punching works for 82%',
    label: 'Fifty pairs, punching',
    params: { pairs: 50, behindNat: 70, punching: 82 },
    prediction: directly,
  },
  'without-punching': {
    title: 'The same fifty pairs if punching never worked',
    label: 'Fifty pairs, no punching',
    params: { pairs: 50, behindNat: 70, punching: 0 },
    prediction: directly,
  },
} as const satisfies Readonly<Record<string, Preset>>;
