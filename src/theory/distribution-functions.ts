import {
  clientServerSeconds,
  clientServerTerms,
  peerToPeerSeconds,
  peerToPeerTerms,
} from './distribution.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const rate = (description: string, min = 1e-9): TheoryParam => ({
  unit: 'Mbit/s',
  description,
  min,
});

const common = {
  fileMbit: { unit: 'Mbit', description: 'F: size of the file, 10⁶ bits each.', min: 0 },
  readers: { unit: '', description: 'N: readers.', min: 1, integer: true },
  serverUpMbps: rate('u_s: up-link of the server, or of the first peer that has the file.'),
  slowestDownMbps: rate('d: down-link of the slowest reader.'),
} satisfies Record<string, TheoryParam>;

const { fileMbit, readers, serverUpMbps, slowestDownMbps } = common;
const readerUpMbps = rate('u: up-link of a reader that shares.', 0);
const freeRiderShare: TheoryParam = {
  unit: '',
  description: 'f: share of readers that upload nothing.',
  min: 0,
  max: 1,
};

/** What the terms of one bound do not depend on. */
const unused = { readers: 1, readersUpMbps: 0, serverUpMbps: 1, slowestDownMbps: 1 };

/** One file to N readers. */
export const distributionFunctions: Readonly<Record<string, TheoryFunction>> = {
  clientServerSeconds: theoryFunction({
    fn: (args) => clientServerSeconds({ ...args, readersUpMbps: 0 }),
    unit: 's',
    source: 'kurose-ross',
    description: 'Shortest time in which one server can give a file to N readers.',
    params: common,
  }),
  peerToPeerSeconds: theoryFunction({
    fn: ({ readerUpMbps, freeRiderShare, ...args }) =>
      peerToPeerSeconds({
        ...args,
        readersUpMbps: args.readers * (1 - freeRiderShare) * readerUpMbps,
      }),
    unit: 's',
    source: 'kumar2006',
    description: 'Shortest time in which N peers, of equal up-links, can give each other a file.',
    params: { ...common, readerUpMbps, freeRiderShare },
  }),
  serverUpBoundSeconds: theoryFunction({
    fn: (args) => clientServerTerms({ ...unused, ...args }).serverUp,
    unit: 's',
    source: 'kurose-ross',
    description: 'N·F/u_s: every copy through the up-link of the one server.',
    params: { fileMbit, readers, serverUpMbps },
  }),
  slowestDownBoundSeconds: theoryFunction({
    fn: (args) => clientServerTerms({ ...unused, ...args }).slowestDown,
    unit: 's',
    source: 'kurose-ross',
    description: 'F/d: one copy through the slowest down-link.',
    params: { fileMbit, slowestDownMbps },
  }),
  sourceUpBoundSeconds: theoryFunction({
    fn: (args) => peerToPeerTerms({ ...unused, ...args }).sourceUp,
    unit: 's',
    source: 'kumar2006',
    description: 'F/u_s: one copy through the up-link of the one who has the file at first.',
    params: { fileMbit, serverUpMbps },
  }),
  allUpBoundSeconds: theoryFunction({
    fn: ({ readerUpMbps: each, freeRiderShare: riding, ...args }) =>
      peerToPeerTerms({
        ...unused,
        ...args,
        readersUpMbps: args.readers * (1 - riding) * each,
      }).allUp,
    unit: 's',
    source: 'kumar2006',
    description: 'N·F/(u_s + Σu_i): all copies through all up-links together.',
    params: { fileMbit, readers, serverUpMbps, readerUpMbps, freeRiderShare },
  }),
  readersThatFillServer: theoryFunction({
    fn: (args) => args.serverUpMbps / args.slowestDownMbps,
    unit: 'readers',
    source: 'kurose-ross',
    description:
      'u_s/d: so many down-links fill the up-link of a server; with more readers it binds.',
    params: { serverUpMbps, slowestDownMbps },
  }),
  manyPeersSeconds: theoryFunction({
    fn: (args) => args.fileMbit / args.readerUpMbps,
    unit: 's',
    source: 'kumar2006',
    description: 'F/u: where the time among peers levels off as ever more of them come.',
    params: { fileMbit, readerUpMbps: rate('u: up-link of a reader.') },
  }),
};
