/**
 * The course map: four parts, fifteen lessons, in reading order. Ids are the URLs and never change.
 * Which lessons can be read already is not said here: a lesson is written when its MDX file exists
 * (see `collections.ts`).
 */

export const partIds = ['two-ways', 'client-server', 'peer-to-peer', 'difference'] as const;
export type PartId = (typeof partIds)[number];

/** The side of the course's story a part tells; it picks the part's colour and shape. */
type Side = 'both' | 'serve' | 'share';

export interface Part {
  readonly id: PartId;
  readonly title: string;
  readonly side: Side;
  /** One sentence: what the lessons of this part are about. */
  readonly about: string;
}

export interface MappedLesson {
  readonly id: string;
  readonly title: string;
  readonly part: PartId;
  /** Place in the course, from 1. */
  readonly order: number;
  /** Id of the lesson's main lab. */
  readonly lab: string;
  /** Expected study time. */
  readonly minutes: number;
  /** One sentence: what the reader does and finds out. */
  readonly promise: string;
}

export const parts: readonly Part[] = [
  {
    id: 'two-ways',
    title: 'Two ways to divide the work',
    side: 'both',
    about: 'Who asks, who answers, and how the two find each other.',
  },
  {
    id: 'client-server',
    title: 'Client-server',
    side: 'serve',
    about: 'A few machines that answer, many that ask: sessions, queues, more servers, accounts.',
  },
  {
    id: 'peer-to-peer',
    title: 'Peer-to-peer',
    side: 'share',
    about: 'Everybody asks and everybody answers: overlays, look-ups, swarms.',
  },
  {
    id: 'difference',
    title: 'See the difference',
    side: 'both',
    about: 'The same job done both ways: speed, failure, trust, cost.',
  },
];

type Row = readonly [id: string, title: string, lab: string, minutes: number, promise: string];

const rows: Readonly<Record<PartId, readonly Row[]>> = {
  'two-ways': [
    [
      'roles',
      'Who serves whom?',
      'roles',
      15,
      'Tell a client from a server by who asks whom, not by the size of the box.',
    ],
    [
      'addresses',
      'What is an IP address for?',
      'nat',
      20,
      'Go from a name to an address to a port, and see why two laptops at home cannot simply call each other.',
    ],
  ],
  'client-server': [
    [
      'sessions',
      'A session, step by step',
      'session',
      20,
      'Walk one visit from the first hello to the last goodbye, and count the round trips you wait for.',
    ],
    [
      'waiting',
      'The queue in front of the server',
      'queue',
      25,
      'See why a server gets slow long before it is full, and why a longer queue does not help.',
    ],
    [
      'scaling-out',
      'More servers: extend as much as you want?',
      'balance',
      20,
      'Add servers, decide who gets the next request, and find where adding more stops helping.',
    ],
    [
      'accounts',
      'One list, one lock',
      'accounts',
      20,
      'Let one person in and take the right away again: with one directory, and with a password on every folder.',
    ],
  ],
  'peer-to-peer': [
    [
      'peers',
      'A peer serves while it asks',
      'peer',
      20,
      'Watch one machine fetch and supply pieces of the same file at the same moment.',
    ],
    [
      'overlay',
      'A network on the network',
      'overlay',
      15,
      'Draw links between peers, then look at the cables those links really run through.',
    ],
    [
      'finding',
      'Finding things: index or flood?',
      'search',
      20,
      'Ask one central list, ask everybody, or ask a few well-informed peers, and count the messages.',
    ],
    [
      'dht',
      'Finding things without a centre',
      'dht',
      25,
      'Find one entry among thousands of machines when none of them holds the whole list.',
    ],
    [
      'swarm',
      'Swarms, fairness and free riders',
      'swarm',
      25,
      'See what keeps strangers uploading to each other, and what a peer that only takes can get.',
    ],
  ],
  difference: [
    [
      'race',
      'The race: one file, N readers',
      'race',
      20,
      'Send one file to many readers, from one server and among peers, on the same clock.',
    ],
    [
      'failure',
      'When things break',
      'failure',
      20,
      'Switch off the server, the index or the best-connected peers, and see what still works.',
    ],
    [
      'trust',
      'Trust without a centre',
      'trust',
      20,
      'Check a piece that a stranger sent you, and find out what the check cannot tell you.',
    ],
    [
      'choosing',
      'Choose: cost, control, scale',
      'choose',
      15,
      'Weigh cost, control and scale for six real jobs, and defend what you chose.',
    ],
  ],
};

/** The fifteen lessons in reading order. */
export const mappedLessons: readonly MappedLesson[] = partIds
  .flatMap((part) => rows[part].map((row) => ({ part, row })))
  .map(({ part, row: [id, title, lab, minutes, promise] }, index) => ({
    id,
    title,
    part,
    order: index + 1,
    lab,
    minutes,
    promise,
  }));

/** The lesson with this id, or `undefined` if the map has none. */
export function mappedLesson(id: string): MappedLesson | undefined {
  return mappedLessons.find((lesson) => lesson.id === id);
}

/** The lessons of one part, in reading order. */
export function lessonsOfPart(part: PartId): readonly MappedLesson[] {
  return mappedLessons.filter((lesson) => lesson.part === part);
}

/** The lessons before and after this one in reading order, written or not. */
export function neighbours(id: string): {
  previous: MappedLesson | undefined;
  next: MappedLesson | undefined;
} {
  const at = mappedLessons.findIndex((lesson) => lesson.id === id);
  if (at < 0) return { previous: undefined, next: undefined };
  return { previous: mappedLessons[at - 1], next: mappedLessons[at + 1] };
}

/** The number of a part as it is printed: I, II, III or IV. */
export function partNumber(id: PartId): string {
  return ['I', 'II', 'III', 'IV'][partIds.indexOf(id)]!;
}
