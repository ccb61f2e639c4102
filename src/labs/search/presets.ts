import type { PredictionSpec, Preset } from '../define-lab.ts';

const found: PredictionSpec = {
  question: 'How many hosts that have the file does the search find?',
  metric: 'hits',
  tolerance: 0,
};
const queries: PredictionSpec = {
  question: 'How many QUERY messages does this one search set off, in the whole network?',
  metric: 'queries',
  tolerance: 0.1,
};

/** Named after what they show. Sixty hosts with four neighbours each, unless it says otherwise. */
export const presets = {
  'napster-index': {
    title: 'Sixty hosts and one index that knows who has what',
    label: 'Napster’s index',
    params: { how: 'index', share: 10 },
    prediction: {
      question:
        'Sixty hosts, six of them have the file. How many messages until the asker knows all six?',
      metric: 'messages',
      tolerance: 0,
    },
  },
  'index-switched-off': {
    title: 'After one court order: the index is off, the hosts and their files are not',
    label: 'Index switched off',
    params: { how: 'index', share: 10, indexOff: true },
    prediction: found,
  },
  'gnutella-flood': {
    title: 'No index: ask four neighbours, they ask theirs, three hops far',
    label: 'Gnutella’s flood',
    params: {},
    prediction: {
      question:
        'Four neighbours each, three hops: how many of the 59 other hosts does the query reach?',
      metric: 'searched',
      tolerance: 0.1,
    },
  },
  'short-horizon': {
    title: 'A rare file beyond the horizon: it exists, and is not found',
    label: 'Short horizon',
    params: { hosts: 120, ttl: 3, share: 2 },
    prediction: found,
  },
  'full-flood': {
    title: 'A time to live so long that the query reaches everybody',
    label: 'Full flood',
    params: { ttl: 8 },
    prediction: queries,
  },
  'twice-the-hosts': {
    title: 'A full flood among twice as many hosts',
    label: 'Twice the hosts',
    params: { hosts: 120, ttl: 8 },
    prediction: queries,
  },
  ultrapeers: {
    title: '120 hosts: twelve strong ones keep an index each for nine weak ones',
    label: 'Ultrapeers',
    params: { how: 'ultrapeers', hosts: 120, ttl: 8 },
    prediction: queries,
  },
} as const satisfies Readonly<Record<string, Preset>>;
