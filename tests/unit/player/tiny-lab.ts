import { assign, setup } from 'xstate';
import { defineLab, type Lab } from '#labs/define-lab.ts';
import { uniformNet } from '#net/index.ts';
import { isOf } from '#sim/index.ts';

const counter = setup({
  types: { context: {} as { readonly ticks: number } },
  actions: { count: assign({ ticks: ({ context }) => context.ticks + 1 }) },
}).createMachine({
  id: 'counter',
  initial: 'counting',
  context: { ticks: 0 },
  states: {
    counting: {
      after: { 100: { target: 'counting', reenter: true, actions: 'count' } },
      on: { STOP: 'stopped' },
    },
    stopped: { on: { GO: 'counting' } },
  },
});

/** The smallest lab there is: one node counts tenths of a second for ten seconds. */
export const tinyLab: Lab = defineLab({
  id: 'tiny',
  title: 'Counting',
  question: 'How far does it count?',
  covers: ['counting'],
  params: {
    rate: {
      kind: 'number',
      label: 'Rate',
      unit: '1/s',
      min: 0.5,
      max: 20,
      step: 0.5,
      default: 2,
      help: 'Unused.',
    },
    workers: {
      kind: 'number',
      label: 'Workers',
      unit: '',
      min: 1,
      max: 9,
      step: 1,
      default: 1,
      help: 'Unused.',
    },
    mode: {
      kind: 'choice',
      label: 'Mode',
      options: [
        { value: 'calm', label: 'Calm' },
        { value: 'wild', label: 'Wild' },
      ],
      default: 'calm',
      help: 'Unused.',
    },
    alive: { kind: 'toggle', label: 'Alive', default: true, help: 'Unused.' },
  },
  presets: {
    wild: { title: 'Wild', params: { mode: 'wild' }, seed: 9 },
    fast: { title: 'Fast', params: { rate: 20 } },
  },
  seed: 4,
  roles: {
    counter: { machine: counter, label: 'Counter', shape: 'client', description: 'It counts.' },
  },
  selected: 'counter',
  metrics: {
    ticks: {
      label: 'Ticks',
      unit: 'ticks',
      read: (view) => {
        const snapshot = view.snapshot('counter');
        return isOf(counter, snapshot) ? snapshot.context.ticks : undefined;
      },
    },
  },
  interventions: () => ({
    stop: { label: 'Stop', help: 'It stops.', node: 'counter', event: { type: 'STOP' } },
    go: { label: 'Go', help: 'It goes on.', node: 'counter', event: { type: 'GO' } },
  }),
  chart: { yLabel: 'Ticks', series: ['ticks'] },
  prediction: { question: 'How many?', metric: 'ticks', tolerance: 0.1 },
  statistics: { label: 'Count for long', warmUpMs: () => 100, measuredMs: () => 2_000 },
  horizonMs: () => 10_000,
  paceMs: () => 1_000,
  build: () => ({
    nodes: [{ id: 'counter', machine: counter }],
    medium: uniformNet({ latencyMs: 1 }),
    meter: { start: () => ({}), copy: (tally) => tally, observe: () => undefined },
  }),
  theory: () => ({ ticks: 100 }),
  describe: (view) => `It is ${String(view.snapshot('counter').value)}.`,
});
