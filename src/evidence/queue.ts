/**
 * The queue lab against the formulas, within three standard errors.
 *
 * Method: every case is run with seeds 1 and 2, chosen before the first run and never changed. Each run
 * throws away its warm-up (src/labs/queue/warm-up.ts) and then measures as many mean service times as
 * src/theory/run-length.ts asks for a 5% standard error of L, in 20 batches; a batch is some twenty
 * relaxation times or more, so its mean counts as independent. The 40 batch means give the estimate and
 * its standard error. A case that fails is a fault to be found, in the simulation or in the formula:
 * not a reason for another seed or a wider margin.
 *
 * Batch means need something that happens in every batch. Deep in overload a worker is idle for some
 * 0.02% of the time, all of it in a handful of moments of the whole run: most batches see none, and
 * their scatter says nothing about the error. A share that theory puts closer than 0.1% to 0 or 1 is
 * therefore only checked to be as close to it in the simulation.
 */
import { paramsOf } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { lab } from '#labs/queue/lab.ts';
import { offeredLoad, type QueueParams } from '#labs/queue/params.ts';
import { serviceMs, warmUpMs } from '#labs/queue/warm-up.ts';
import { recommendedServiceTimes } from '#theory/run-length.ts';
import { onceFor, type Comparison, type Tolerance } from './comparison.ts';
import { measured, pooled } from './pooled.ts';
import { overloadComparison } from './queue-overload.ts';

const seeds = [1, 2];
const threeStandardErrors: Tolerance = { kind: 'standard-errors', times: 3 };

/** With a limit the queue forgets soon at any load: as long as M/M/1 at ρ = 0.8. */
const loadOfLimited = 0.8;

const rareShare = 0.001;

const compared = [
  'timeInSystemMs',
  'waitingTimeMs',
  'numberInSystem',
  'numberWaiting',
  'utilisation',
  'refusedShare',
  'throughputPerSecond',
] as const;

interface Case {
  readonly name: string;
  readonly setting: string;
  readonly source: string;
  readonly given: Partial<QueueParams>;
}

function comparisonsOf({ name, setting, source, given }: Case): Comparison[] {
  // `given` is typed by the lab's own params, and the defaults fill in the rest.
  const params = paramsOf(lab, undefined, given) as QueueParams & ParamValues;
  const load = params.places > 0 ? loadOfLimited : offeredLoad(params);
  const serviceTimes = Math.ceil(recommendedServiceTimes(load, 0.05));
  const measuredMs = serviceTimes * serviceMs(params);
  const runs = onceFor(() =>
    seeds.map((seed) => measured(lab, params, { seed, warmUpMs: warmUpMs(params), measuredMs })),
  );
  const theory = lab.theory(params);
  return compared.map((metric) => {
    const expected = theory[metric];
    if (expected === undefined) throw new TypeError(`Theory has no ${metric} for ${name}.`);
    const { label, unit } = lab.metrics[metric]!;
    return {
      id: `queue/${name}/${metric}`,
      lab: 'queue',
      setting,
      quantity: label,
      unit,
      seeds,
      runLength: `${serviceTimes.toLocaleString('en-GB')} mean service times each`,
      theory: expected,
      theoryFrom: 'src/theory/queues.ts',
      source,
      tolerance: isRareShare(metric, expected)
        ? { kind: 'absolute', distance: rareShare }
        : threeStandardErrors,
      simulate: () => pooled(runs().map(({ metrics }) => metrics[metric]!)),
    };
  });
}

function isRareShare(name: string, expected: number): boolean {
  const isShare = name === 'utilisation' || name === 'refusedShare';
  const distance = Math.min(expected, 1 - expected);
  return isShare && distance > 0 && distance < rareShare;
}

/** One worker of 100 requests a second at load ρ, from 20 clients. */
function oneWorker(load: number): Partial<QueueParams> {
  return { clients: 20, requestsPerSecondEach: load * 5, servedPerSecond: 100 };
}

const source = 'kleinrock1975';

const cases: readonly Case[] = [
  ...[0.5, 0.8, 0.9].map((load) => ({
    name: `mm1-${load}`,
    setting: `One worker, exponential service, ρ = ${load} (M/M/1)`,
    source,
    given: oneWorker(load),
  })),
  ...[0.5, 0.8, 0.9].map((load) => ({
    name: `md1-${load}`,
    setting: `One worker, constant service, ρ = ${load} (M/D/1)`,
    source,
    given: { ...oneWorker(load), service: 'constant' as const },
  })),
  ...[2, 4, 10].map((workers) => ({
    name: `mm${workers}-0.9`,
    setting: `${workers} workers, one queue, ρ = 0.9 (M/M/${workers})`,
    source,
    given: { clients: 20, requestsPerSecondEach: 4.5 * workers, servedPerSecond: 100, workers },
  })),
  ...[0.8, 1, 1.2, 2].map((load) => ({
    name: `mm1k10-${load}`,
    setting: `One worker, 10 places, ρ = ${load} (M/M/1/10)`,
    source,
    given: { ...oneWorker(load), places: 10 },
  })),
  ...(
    [
      [0.9, 4],
      [0.9, 8],
      [0.9, 20],
      [1.5, 20],
    ] as const
  ).map(([load, places]) => ({
    name: `mm4k${places}-${load}`,
    setting: `4 workers, ${places} places, ρ = ${load} (M/M/4/${places})`,
    source,
    given: {
      clients: 20,
      requestsPerSecondEach: load * 20,
      servedPerSecond: 100,
      workers: 4,
      places,
    },
  })),
];

export const queueComparisons: readonly Comparison[] = [
  ...cases.flatMap(comparisonsOf),
  overloadComparison,
];
