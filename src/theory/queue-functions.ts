import { erlangB, erlangC } from './erlang.ts';
import type { QueueMeasures } from './queue-measures.ts';
import {
  md1,
  mm1,
  mm1k,
  mm1TimeInSystemPercentileMs,
  mmc,
  mmck,
  offeredUtilisation,
  overloadNumberInSystem,
} from './queues.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';
import {
  arrivalsPerSecond,
  load,
  offeredErlangs,
  places,
  servedPerSecond,
  workers,
} from './theory-params.ts';
import { TheoryError } from './theory-error.ts';

/** A measure of every model becomes a function such as `mm1TimeInSystemMs`. */
const measures = {
  TimeInSystemMs: { key: 'timeInSystemMs', unit: 'ms', words: 'mean time in the system' },
  WaitingTimeMs: { key: 'waitingTimeMs', unit: 'ms', words: 'mean waiting time before service' },
  NumberInSystem: { key: 'numberInSystem', unit: 'requests', words: 'mean number in the system' },
  NumberWaiting: { key: 'numberWaiting', unit: 'requests', words: 'mean number waiting' },
  Utilisation: { key: 'utilisation', unit: '', words: 'share of the workers that is busy' },
  RefusedShare: { key: 'refusedShare', unit: '', words: 'share of arrivals refused' },
  ThroughputPerSecond: {
    key: 'throughputPerSecond',
    unit: 'requests/s',
    words: 'requests finished per second',
  },
} as const satisfies Record<
  string,
  { readonly key: keyof QueueMeasures; readonly unit: string; readonly words: string }
>;

function measuresOf<Name extends string>(
  prefix: string,
  model: string,
  params: Readonly<Record<Name, TheoryParam>>,
  solve: (args: Readonly<Record<Name, number>>) => QueueMeasures,
): Record<string, TheoryFunction> {
  return Object.fromEntries(
    Object.entries(measures).map(([suffix, { key, unit, words }]) => [
      `${prefix}${suffix}`,
      theoryFunction({
        fn: (args) => solve(args)[key],
        unit,
        source: 'kleinrock1975',
        description: `${model}: ${words}.`,
        params,
      }),
    ]),
  );
}

/** Everything lessons may ask about queues, by name. */
export const queueFunctions: Readonly<Record<string, TheoryFunction>> = {
  ...measuresOf('mm1', 'M/M/1', { arrivalsPerSecond, servedPerSecond }, (args) =>
    mm1(args.arrivalsPerSecond, args.servedPerSecond),
  ),
  ...measuresOf('md1', 'M/D/1', { arrivalsPerSecond, servedPerSecond }, (args) =>
    md1(args.arrivalsPerSecond, args.servedPerSecond),
  ),
  ...measuresOf('mmc', 'M/M/c', { arrivalsPerSecond, servedPerSecond, workers }, (args) =>
    mmc(args.arrivalsPerSecond, args.servedPerSecond, args.workers),
  ),
  ...measuresOf('mm1k', 'M/M/1/K', { arrivalsPerSecond, servedPerSecond, places }, (args) =>
    mm1k(args.arrivalsPerSecond, args.servedPerSecond, args.places),
  ),
  ...measuresOf(
    'mmck',
    'M/M/c/K',
    { arrivalsPerSecond, servedPerSecond, workers, places },
    (args) => mmck(args.arrivalsPerSecond, args.servedPerSecond, args.workers, args.places),
  ),
  mm1TimeInSystemPercentileMs: theoryFunction({
    fn: (args) =>
      mm1TimeInSystemPercentileMs(args.arrivalsPerSecond, args.servedPerSecond, args.percent),
    unit: 'ms',
    source: 'kleinrock1975',
    description: 'M/M/1: time in the system that this per cent of the requests do not exceed.',
    params: {
      arrivalsPerSecond,
      servedPerSecond,
      percent: {
        unit: '%',
        description: 'Share of the requests, such as 95.',
        min: 0,
        max: 99.999999,
      },
    },
  }),
  offeredUtilisation: theoryFunction({
    fn: (args) => offeredUtilisation(args.arrivalsPerSecond, args.servedPerSecond, args.workers),
    unit: '',
    source: 'kleinrock1975',
    description: 'Offered load divided by capacity, ρ = λ/(cμ); 1 or more means overload.',
    params: { arrivalsPerSecond, servedPerSecond, workers },
  }),
  overloadRefusedShare: theoryFunction({
    fn: (args) => Math.max(0, 1 - 1 / args.load),
    unit: '',
    source: 'kleinrock1975',
    description: 'Share refused in overload by however long a queue: 1 − 1/ρ, or 0 below ρ = 1.',
    params: { load: { ...load, min: 1e-9 } },
  }),
  overloadNumberInSystem: theoryFunction({
    fn: (args) =>
      overloadNumberInSystem(
        args.arrivalsPerSecond,
        args.servedPerSecond,
        args.workers,
        args.seconds,
      ),
    unit: 'requests',
    source: 'kleinrock1975',
    description:
      'In an endless queue that gets too much, after so long: (λ − cμ)·t, from empty on.',
    params: {
      arrivalsPerSecond,
      servedPerSecond,
      workers,
      seconds: { unit: 's', description: 'How long it has been so.', min: 0 },
    },
  }),
  erlangBRefusedShare: theoryFunction({
    fn: (args) => erlangB(args.workers, args.offeredErlangs),
    unit: '',
    source: 'kleinrock1975',
    description: 'Erlang B: share of arrivals refused when nobody may wait.',
    params: { workers, offeredErlangs },
  }),
  erlangCWaitingShare: theoryFunction({
    fn: (args) => {
      if (args.offeredErlangs < args.workers) return erlangC(args.workers, args.offeredErlangs);
      throw new TheoryError(
        `No steady state: ${args.offeredErlangs} erlang keep more than ${args.workers} workers busy.`,
        `Use fewer than ${args.workers} erlang, or more workers.`,
      );
    },
    unit: '',
    source: 'kleinrock1975',
    description: 'Erlang C: share of arrivals that has to wait in an endless queue.',
    params: { workers, offeredErlangs },
  }),
  littleNumberInSystem: theoryFunction({
    fn: (args) => (args.throughputPerSecond * args.timeInSystemMs) / 1000,
    unit: 'requests',
    source: 'little1961',
    description: 'Little’s law: mean number inside = rate let in × mean time inside.',
    params: {
      throughputPerSecond: {
        unit: 'requests/s',
        description: 'Requests let in per second (refused ones do not count).',
        min: 0,
      },
      timeInSystemMs: { unit: 'ms', description: 'Mean time a request spends inside.', min: 0 },
    },
  }),
};
