import type { PredictionSpec, Preset } from '../define-lab.ts';

const throughput: PredictionSpec = {
  question: 'How many requests a second do the servers finish together?',
  metric: 'throughputPerSecond',
  tolerance: 0.2,
};

/** Named after what they show. Ten servers, asked for 90% of what they can do, unless it says otherwise. */
export const presets = {
  'at-random': {
    title: 'Ten servers at 90%, each request to any of them',
    label: 'At random',
    params: {},
  },
  'in-turn': {
    title: 'The same load, dealt out in turn',
    label: 'In turn',
    params: { policy: 'roundRobin' },
  },
  'two-choices': {
    title: 'The same load: look at two, take the better',
    label: 'Two choices',
    params: { policy: 'choices' },
  },
  'shortest-queue': {
    title: 'The same load, always to the shortest queue',
    label: 'Shortest queue',
    params: { policy: 'shortest' },
  },
  'one-line': {
    title: 'The same load, one line for all servers',
    label: 'One line',
    params: { policy: 'pooled' },
  },
  'hundred-servers': {
    title: 'A hundred servers, the better of two',
    label: 'A hundred servers',
    params: { servers: 100, policy: 'choices' },
  },
  'eight-in-step': {
    title: 'Eight servers that must keep in step, more asked than they can do',
    label: 'Eight in step',
    params: { servers: 8, policy: 'pooled', load: 100, contention: 0.03, coherence: 0.01 },
    prediction: throughput,
  },
  'thirty-two-in-step': {
    title: 'Thirty-two servers that must keep in step: four times the eight',
    label: 'Thirty-two in step',
    params: { servers: 32, policy: 'pooled', load: 100, contention: 0.03, coherence: 0.01 },
    prediction: throughput,
  },
} as const satisfies Readonly<Record<string, Preset>>;
