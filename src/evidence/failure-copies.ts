/**
 * Copies in the failure lab against 1 − (1 − a)^k. One try a day, seed 1, within three standard errors
 * of a binomial share. A day is longer than hosts remember: their states at two tries correlate by
 * under 2%, so tries count as independent. With a common cause they do not; there the error is that of
 * the mean of thirty runs.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as failure } from '#labs/failure/lab.ts';
import { DAY_MS } from '#labs/failure/replicas-world.ts';
import type { FailureTally } from '#labs/failure/tally.ts';
import { estimate } from '#labs/measure.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run } from '#sim/index.ts';
import {
  indexedAvailability,
  replicatedAvailability,
  sharedCauseAvailability,
} from '#theory/availability.ts';
import type { Comparison } from './comparison.ts';

const lab: Lab = failure;
const quantity = 'Share of tries that are served';
const theoryFrom = 'src/theory/availability.ts';

/** Share of so many tries that are served. */
function servedShare(given: ParamValues, seed: number, tries: number): number {
  const run = new Run(lab.build(paramsOf(lab, undefined, given), seed), { seed, record: false });
  run.runUntil((tries + 0.5) * DAY_MS);
  const tally = run.view.tally as FailureTally;
  return tally.served / tally.tries;
}

function independent(
  id: string,
  setting: string,
  given: ParamValues,
  theory: number,
  tries: number,
) {
  return {
    id: `failure/${id}/served`,
    lab: lab.id,
    setting,
    quantity,
    unit: '',
    seeds: [1],
    runLength: `${tries.toLocaleString('en-GB')} tries`,
    theory,
    theoryFrom,
    source: 'rfc5694',
    tolerance: { kind: 'standard-errors', times: 3 },
    simulate: () => ({
      mean: servedShare(given, 1, tries),
      stderr: Math.sqrt((theory * (1 - theory)) / tries),
    }),
  } as const satisfies Comparison;
}

const copies = (
  [
    [30, 1],
    [30, 2],
    [30, 3],
    [30, 10],
    [30, 20],
    [50, 7],
    [50, 10],
  ] as const
).map(([availability, count]) =>
  independent(
    `copies-${availability}-${count}`,
    `${count} ${count === 1 ? 'copy' : 'copies'}, each host there ${availability}% of the time`,
    { copies: count, availability },
    replicatedAvailability(availability / 100, count),
    3_000,
  ),
);

/** Enough tries to tell 0.962 from the 0.972 of the same copies without the index. */
const indexed = independent(
  'index',
  'Ten copies at 30% behind an index that is there 99% of the time',
  { index: true },
  indexedAvailability(0.99, 0.3, 10),
  6_000,
);

const thirtySeeds = Array.from({ length: 30 }, (_, i) => i + 1);
const TRIES_EACH = 120;

function commonCause(sameSoftware: number): Comparison {
  const given = { availability: 50, commonCause: 10, sameSoftware };
  return {
    id: `failure/common-cause-${sameSoftware}/served`,
    lab: lab.id,
    setting: `Ten copies at 50%, ${sameSoftware}% of the hosts down together a tenth of the time (independent: 0.999)`,
    quantity,
    unit: '',
    seeds: thirtySeeds,
    runLength: `${TRIES_EACH} tries each`,
    theory: sharedCauseAvailability(0.5, 10, sameSoftware / 10, 0.1),
    theoryFrom,
    source: 'rabbe2010',
    tolerance: { kind: 'standard-errors', times: 3 },
    simulate: () => estimate(thirtySeeds.map((seed) => servedShare(given, seed, TRIES_EACH))),
  };
}

export const copyComparisons: readonly Comparison[] = [
  ...copies,
  indexed,
  commonCause(100),
  commonCause(50),
];
