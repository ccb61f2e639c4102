import {
  contributorAdvantage,
  contributorRate,
  fewestRounds,
  fewestSeconds,
  freeRiderRate,
  roundsAlone,
  steadySwarm,
} from './swarm.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const count = (description: string): TheoryParam => ({
  unit: '',
  description,
  min: 1,
  integer: true,
});
const rate = (description: string, min = 1e-9): TheoryParam => ({
  unit: 'files per unit of time',
  description,
  min,
});

const peers = count('N: peers that want the file.');
const pieces = count('M: pieces of the file.');
const slotsOfAll = {
  freeRiderShare: { unit: '', description: 'f: share of free riders.', min: 0, max: 0.99 },
  uploadKbps: { unit: 'kB/s', description: 'u: what each contributor uploads.', min: 0 },
} satisfies Record<string, TheoryParam>;

/** Swarms. */
export const swarmFunctions: Readonly<Record<string, TheoryFunction>> = {
  swarmFewestRounds: theoryFunction({
    fn: (args) => fewestRounds(args.peers, args.pieces),
    unit: 'rounds',
    source: 'mundinger2008',
    description: 'Fewest rounds to spread a file of M pieces from one source to N peers.',
    params: { peers, pieces },
  }),
  swarmFewestSeconds: theoryFunction({
    fn: (args) => fewestSeconds(args.peers, args.pieces, args.copySeconds),
    unit: 's',
    source: 'mundinger2008',
    description: 'The same as a time, if one copy of the file takes so long to send.',
    params: {
      peers,
      pieces,
      copySeconds: { unit: 's', description: 'Time to send one copy of the file.', min: 0 },
    },
  }),
  swarmRoundsAlone: theoryFunction({
    fn: (args) => roundsAlone(args.peers, args.pieces),
    unit: 'rounds',
    source: 'kurose-ross',
    description: 'Rounds in which one source alone sends M pieces to each of N peers.',
    params: { peers, pieces },
  }),
  swarmFreeRiderRate: theoryFunction({
    fn: (args) => freeRiderRate(args.freeRiderShare, args.uploadKbps),
    unit: 'kB/s',
    source: 'cohen2003',
    description: 'What a free rider downloads, from slots that go to anybody.',
    params: slotsOfAll,
  }),
  swarmContributorRate: theoryFunction({
    fn: (args) => contributorRate(args.freeRiderShare, args.uploadKbps),
    unit: 'kB/s',
    source: 'cohen2003',
    description: 'What a contributor downloads, from slots earned and slots for anybody.',
    params: slotsOfAll,
  }),
  swarmContributorAdvantage: theoryFunction({
    fn: (args) => contributorAdvantage(args.freeRiderShare),
    unit: '',
    source: 'cohen2003',
    description: 'How many times as much a contributor downloads as a free rider.',
    params: {
      freeRiderShare: { unit: '', description: 'Share of free riders.', min: 0, max: 0.99 },
    },
  }),
  swarmDownloadTime: theoryFunction({
    fn: (args) => steadySwarm(args).downloadTime,
    unit: 'units of time',
    source: 'qiu2004',
    description: 'Mean time of a download in a swarm that has settled.',
    params: {
      arrivals: rate('λ: peers that come.'),
      upload: rate('μ: files a peer can upload.'),
      download: rate('c: files a peer can download.'),
      effectiveness: {
        unit: '',
        description: 'η: share of the up-link in use.',
        min: 0.01,
        max: 1,
      },
      seedLeaving: rate('γ: rate at which seeds leave.'),
      abort: rate('θ: rate at which downloaders give up.', 0),
    },
  }),
};
