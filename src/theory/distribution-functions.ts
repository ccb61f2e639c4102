import { clientServerSeconds, peerToPeerSeconds } from './distribution.ts';
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

/** One file to N readers (facts B1). */
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
    params: {
      ...common,
      readerUpMbps: rate('u: up-link of a reader that shares.', 0),
      freeRiderShare: {
        unit: '',
        description: 'f: share of readers that upload nothing.',
        min: 0,
        max: 1,
      },
    },
  }),
};
