import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  task: {
    kind: 'choice',
    label: 'What is sent',
    options: [
      { value: 'one', label: 'one message to one peer' },
      { value: 'all', label: 'one message to all' },
      { value: 'each', label: 'each peer sends one to somebody' },
    ],
    default: 'one',
    help: 'The source is peer 0, unless each peer sends.',
  },
  travel: {
    kind: 'choice',
    label: 'How it travels',
    options: [
      { value: 'overlay', label: 'over the overlay, peer to peer' },
      { value: 'star', label: 'straight from the source to each' },
    ],
    default: 'overlay',
    help: 'Straight: the source has everybody’s address and sends to each itself, as a server does.',
  },
  candidates: {
    kind: 'number',
    label: 'Candidates per neighbour',
    unit: 'peers',
    min: 1,
    max: 16,
    step: 1,
    default: 1,
    help: 'With 1 a peer takes its neighbours blindly. With more it takes the nearest of so many.',
  },
  peers: {
    kind: 'choice',
    label: 'Peers',
    options: [
      { value: '8', label: '8' },
      { value: '16', label: '16' },
      { value: '32', label: '32' },
      { value: '1024', label: '1,024 in a plain square' },
    ],
    default: '32',
    help: 'How many peers the ring has. The 1,024 have no routers below: messages fly straight.',
  },
  target: {
    kind: 'number',
    label: 'The one peer it is for',
    unit: '',
    min: 1,
    max: 1_023,
    step: 1,
    default: 27,
    help: 'Its place on the ring, if one message goes to one peer; at most the last place.',
    more: true,
  },
  rounds: {
    kind: 'number',
    label: 'How often it is sent',
    unit: 'times',
    min: 1,
    max: 4,
    step: 1,
    default: 1,
    help: 'The same again, after the last of before has arrived.',
    more: true,
  },
  cut: {
    kind: 'toggle',
    label: 'Cut the busiest cable',
    default: false,
    help: 'After the first time, the cable that most overlay links lead over is cut.',
    more: true,
  },
  noticeMs: {
    kind: 'number',
    label: 'Routers notice a cut after (0 = never)',
    unit: 'ms',
    min: 0,
    max: 200,
    step: 5,
    default: 50,
    help: 'Then they tell each other, and packets take a way round.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type OverlayParams = ValuesOf<typeof params>;

/** More peers than this live in a plain square, without cables. */
const MOST_ON_CABLES = 64;

export function hasCables({ peers }: Pick<OverlayParams, 'peers'>): boolean {
  return Number(peers) <= MOST_ON_CABLES;
}

/** The place on the ring that one message goes to. */
export function targetOf({ peers, target }: Pick<OverlayParams, 'peers' | 'target'>): number {
  return Math.min(target, Number(peers) - 1);
}

/** How often somebody should get a message. */
export function wanted({ task, peers, rounds }: OverlayParams): number {
  const each = { one: 1, all: Number(peers) - 1, each: Number(peers) };
  return rounds * each[task];
}
