import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  model: {
    kind: 'choice',
    label: 'What is watched',
    options: [
      { value: 'rounds', label: 'a file spreading, round by round' },
      { value: 'choking', label: 'who gets what: choking' },
    ],
    default: 'rounds',
    help: 'In rounds every peer sends one piece at a time. Choking: a long download, slots given every 10 s.',
  },
  peers: {
    kind: 'number',
    label: 'Peers',
    unit: 'peers',
    min: 2,
    max: 100,
    step: 1,
    default: 40,
    help: 'How many peers want the file. In rounds there is one source besides.',
  },
  policy: {
    kind: 'choice',
    label: 'Which piece first',
    options: [
      { value: 'rarest', label: 'the rarest' },
      { value: 'random', label: 'any, at random' },
      { value: 'inOrder', label: 'in the order of the file' },
    ],
    default: 'rarest',
    help: 'What a peer asks its partner for, among the pieces it lacks.',
    applies: ({ model }) => model === 'rounds',
  },
  freeRiders: {
    kind: 'number',
    label: 'Free riders',
    unit: '%',
    min: 0,
    max: 90,
    step: 5,
    default: 0,
    help: 'Share of the peers that take and never give.',
  },
  pieces: {
    kind: 'number',
    label: 'Pieces of the file',
    unit: 'pieces',
    min: 1,
    max: 100,
    step: 1,
    default: 40,
    help: 'Into how many pieces the file is cut.',
    applies: ({ model }) => model === 'rounds',
    more: true,
  },
  sourceRounds: {
    kind: 'number',
    label: 'Source leaves after (0 = stays)',
    unit: 'rounds',
    min: 0,
    max: 400,
    step: 1,
    default: 0,
    help: 'The one peer that had the file from the start goes away after so many rounds.',
    applies: ({ model }) => model === 'rounds',
    more: true,
  },
  neighbours: {
    kind: 'number',
    label: 'Peers a tracker names (0 = all know all)',
    unit: 'peers',
    min: 0,
    max: 20,
    step: 1,
    default: 0,
    help: 'How many others, chosen by chance, each is told of when it comes.',
    applies: ({ model }) => model === 'rounds',
    more: true,
  },
  leaveWhenDone: {
    kind: 'toggle',
    label: 'Who has everything leaves',
    default: false,
    help: 'Whoever has the whole file goes away at once, and takes it along.',
    applies: ({ model }) => model === 'rounds',
    more: true,
  },
  reannounceRounds: {
    kind: 'number',
    label: 'Ask the tracker again every (0 = never)',
    unit: 'rounds',
    min: 0,
    max: 50,
    step: 1,
    default: 0,
    help: 'Who still lacks something then hears of some more who are there.',
    applies: ({ model, neighbours }) => model === 'rounds' && neighbours !== 0,
    more: true,
  },
} as const satisfies ParamSpecs;

export type SwarmParams = ValuesOf<typeof params>;

/** Whether this peer, counted from 0, is a free rider: the last ones are. */
export function isFreeRider(index: number, { peers, freeRiders }: SwarmParams): boolean {
  return index >= peers - Math.round((peers * freeRiders) / 100);
}
