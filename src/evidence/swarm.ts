/**
 * The swarm lab against the fewest rounds there can be and the formula of choking. Rounds: 100 peers,
 * 100 pieces, seeds 1 to 10, ± 5% of an earlier, separate simulation of the same model, and never below
 * the optimum. The source leaves after 110 rounds: seeds 1 to 20, the share of runs in which everybody
 * finishes; the same where a tracker named three others to each and finished peers leave: hardly ever
 * without asking again, nearly always with it. Choking: 100 peers for 30 minutes after a warm-up of
 * five, ± 10% of the formula, which takes every optimistic slot for evenly spread and every other for
 * well given.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as swarm } from '#labs/swarm/lab.ts';
import { estimate } from '#labs/measure.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run } from '#sim/index.ts';
import { contributorAdvantage, fewestRounds } from '#theory/swarm.ts';
import { onceFor, type Comparison, type Simulated } from './comparison.ts';
import { seedsTo } from './seeds.ts';

const lab: Lab = swarm;

/** A metric at the end of each of several runs; `warmUpMs` is forgotten first. */
function ends(given: ParamValues, metric: string, seeds: readonly number[], span: Span): number[] {
  const params = paramsOf(lab, undefined, given);
  return seeds.map((seed) => {
    const scenario = lab.build(params, seed);
    const run = new Run(scenario, { seed, record: false });
    run.runUntil(span.warmUpMs);
    if (span.warmUpMs > 0) scenario.meter.restart?.(run.view.tally, run.nowMs);
    run.runUntil(span.untilMs);
    return lab.metrics[metric]!.read(run.view)!;
  });
}

interface Span {
  readonly warmUpMs: number;
  readonly untilMs: number;
}

function summary(values: readonly number[]): Simulated {
  const { mean, stderr } = estimate(values);
  return { mean, stderr };
}

const hundred = { peers: 100, pieces: 100 };
const tenSeeds = seedsTo(10);
const long: Span = { warmUpMs: 0, untilMs: 900_000 };
const earlier = 'an earlier, separate simulation of the same model';

function makespans(policy: string, words: string, theory: number): Comparison[] {
  const rounds = onceFor(() => ends({ ...hundred, policy }, 'rounds', tenSeeds, long));
  const common = {
    lab: lab.id,
    setting: `100 peers, 100 pieces, ${words}`,
    unit: 'rounds',
    seeds: tenSeeds,
    runLength: 'to the end',
  };
  return [
    {
      ...common,
      id: `swarm/${policy}/rounds`,
      quantity: 'Mean rounds until all have everything',
      theory,
      theoryFrom: earlier,
      source: 'cohen2003',
      tolerance: { kind: 'relative', share: 0.05 },
      simulate: () => summary(rounds()),
    },
    {
      ...common,
      id: `swarm/${policy}/fewest`,
      quantity: 'Fewest rounds in any run, beside the optimum',
      theory: fewestRounds(100, 100),
      theoryFrom: 'src/theory/swarm.ts',
      source: 'mundinger2008',
      tolerance: { kind: 'at-least' },
      simulate: () => ({ mean: Math.min(...rounds()), stderr: 0 }),
    },
  ];
}

function sourceLeaves(policy: string, words: string, theory: number): Comparison {
  const seeds = seedsTo(20);
  return {
    id: `swarm/source-leaves-${policy}/finished`,
    lab: lab.id,
    setting: `50 peers, 100 pieces, ${words}; the source leaves after 110 rounds`,
    quantity: 'Share of runs in which everybody finishes',
    unit: '%',
    seeds,
    runLength: '200 rounds each',
    theory,
    theoryFrom: earlier,
    source: 'cohen2003',
    tolerance:
      policy === 'rarest' ? { kind: 'at-least' } : { kind: 'absolute', distance: threeBinomial },
    simulate() {
      const given = { peers: 50, pieces: 100, sourceRounds: 110, policy };
      const span = { warmUpMs: 0, untilMs: 200_000 };
      const all = ends(given, 'finishedShare', seeds, span).map((share) =>
        share === 100 ? 100 : 0,
      );
      return summary(all);
    },
  };
}

/** Few acquaintances, and who has everything leaves. */
function leaving(reannounceRounds: number, words: string, theory: number): Comparison {
  const seeds = seedsTo(20);
  return {
    id: `swarm/${reannounceRounds > 0 ? 're-announced' : 'stranded'}/finished`,
    lab: lab.id,
    setting: `40 peers, 40 pieces; the tracker names 3 others, who has all leaves; ${words}`,
    quantity: 'Share of runs in which everybody finishes',
    unit: '%',
    seeds,
    runLength: '200 rounds each',
    theory,
    theoryFrom: 'lists of neighbours, refreshed or not',
    source: 'bep3',
    tolerance: { kind: reannounceRounds > 0 ? 'at-least' : 'at-most' },
    simulate() {
      const given = { neighbours: 3, leaveWhenDone: true, reannounceRounds };
      const span = { warmUpMs: 0, untilMs: 200_000 };
      const all = ends(given, 'finishedShare', seeds, span).map((share) =>
        share === 100 ? 100 : 0,
      );
      return summary(all);
    },
  };
}

/** Three standard errors of a share of 5% among twenty runs, in percent. */
const threeBinomial = 100 * 3 * Math.sqrt((0.05 * 0.95) / 20);

function advantage(freeRiders: number): Comparison {
  const seeds = [1, 2, 3];
  return {
    id: `swarm/choking-${freeRiders}/advantage`,
    lab: lab.id,
    setting: `100 peers that choke, ${freeRiders}% free riders`,
    quantity: 'Contributor ÷ free rider, by bytes downloaded',
    unit: '',
    seeds,
    runLength: '30 minutes each',
    theory: contributorAdvantage(freeRiders / 100),
    theoryFrom: 'src/theory/swarm.ts',
    source: 'cohen2003',
    tolerance: { kind: 'relative', share: 0.1 },
    simulate: () =>
      summary(
        ends({ model: 'choking', peers: 100, freeRiders }, 'advantage', seeds, {
          warmUpMs: 300_000,
          untilMs: 2_100_000,
        }),
      ),
  };
}

export const swarmComparisons: readonly Comparison[] = [
  ...makespans('rarest', 'the rarest first', 108.3),
  ...makespans('random', 'any piece', 128.6),
  ...makespans('inOrder', 'in the order of the file', 550),
  sourceLeaves('rarest', 'the rarest first', 95),
  sourceLeaves('random', 'any piece', 5),
  leaving(0, 'nobody asks again', 5),
  leaving(10, 'they ask again every 10 rounds', 95),
  advantage(25),
  advantage(50),
];
