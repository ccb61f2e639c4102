import {
  amdahlSpeedup,
  choicesTimeInSystemMs,
  oneLineTimeInSystemMs,
  roundRobinTimeInSystemMs,
  serverPairs,
  uslPeakServers,
  uslSpeedup,
} from './balancing.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const servers: TheoryParam = {
  unit: 'servers',
  description: 'Number of servers.',
  min: 1,
  integer: true,
};
const load: TheoryParam = {
  unit: '',
  description: 'Share of the servers’ capacity that is asked for.',
  min: 0,
  max: 0.9999,
};
const serviceMs: TheoryParam = { unit: 'ms', description: 'Mean time of one service.', min: 0 };
const contention: TheoryParam = {
  unit: '',
  description: 'α: share of the work for which servers wait for each other.',
  min: 0,
  max: 1,
};

/** Load balancing and the limits of adding servers. */
export const balancingFunctions: Readonly<Record<string, TheoryFunction>> = {
  roundRobinTimeInSystemMs: theoryFunction({
    fn: (args) => roundRobinTimeInSystemMs(args.servers, args.load, args.serviceMs),
    unit: 'ms',
    source: 'kleinrock1975',
    description: 'Mean time in the system with requests dealt out in turn.',
    params: { servers, load, serviceMs },
  }),
  choicesTimeInSystemMs: theoryFunction({
    fn: (args) => choicesTimeInSystemMs(args.choices, args.load, args.serviceMs),
    unit: 'ms',
    source: 'mitzenmacher2001',
    description: 'Mean time in the system when the best of d random servers is taken (n → ∞).',
    params: {
      choices: { unit: 'servers', description: 'd: servers looked at.', min: 1, integer: true },
      load,
      serviceMs,
    },
  }),
  oneLineTimeInSystemMs: theoryFunction({
    fn: (args) => oneLineTimeInSystemMs(args.servers, args.load, args.serviceMs),
    unit: 'ms',
    source: 'kleinrock1975',
    description: 'Mean time in the system when all servers take from one line.',
    params: { servers, load, serviceMs: { ...serviceMs, min: 0.001 } },
  }),
  amdahlSpeedup: theoryFunction({
    fn: (args) => amdahlSpeedup(args.servers, args.serialShare),
    unit: '',
    source: 'amdahl1967',
    description: 'How many times as fast n servers are if a share of the work cannot be divided.',
    params: {
      servers,
      serialShare: { unit: '', description: 'Share that cannot be divided.', min: 0, max: 1 },
    },
  }),
  uslSpeedup: theoryFunction({
    fn: (args) => uslSpeedup(args.servers, args.contention, args.coherence),
    unit: '',
    source: 'gunther2007',
    description: 'How many times as fast n servers are that must also agree with each other.',
    params: {
      // The law is a curve, with its peak between two whole numbers as a rule.
      servers: { unit: 'servers', description: 'Number of servers.', min: 1 },
      contention,
      coherence: { unit: '', description: 'β: cost of each pair keeping in step.', min: 0, max: 1 },
    },
  }),
  serverPairs: theoryFunction({
    fn: (args) => serverPairs(args.servers),
    unit: 'pairs',
    source: 'gunther2007',
    description: 'Pairs of servers, each with each.',
    params: { servers },
  }),
  uslPeakServers: theoryFunction({
    fn: (args) => uslPeakServers(args.contention, args.coherence),
    unit: 'servers',
    source: 'gunther2007',
    description: 'Number of servers at which n servers together are fastest.',
    params: {
      contention,
      coherence: {
        unit: '',
        description: 'β: cost of each pair keeping in step.',
        min: 1e-9,
        max: 1,
      },
    },
  }),
};
