/**
 * The balance lab against queueing theory: ten servers at 90%, five ways to choose, each ± 5%; and the
 * throughput of servers that must keep in step against Gunther's law.
 *
 * Run lengths: ten random queues at ρ = 0.9 are ten M/M/1 queues, for which run-length.ts asks for
 * 169,000 mean service times per 5% standard error; 400,000 requests give about 2.5%, so that the ± 5%
 * are two standard errors. The other policies forget sooner: fewer requests give as much.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as balance } from '#labs/balance/lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { uslSpeedup } from '#theory/balancing.ts';
import type { Comparison } from './comparison.ts';
import { measured, pooled } from './pooled.ts';

const lab: Lab = balance;
const seeds = [1, 2, 3];

interface Case {
  readonly name: string;
  readonly setting: string;
  readonly params: ParamValues;
  readonly metric: string;
  readonly requests: number;
  readonly theory: number;
  readonly theoryFrom: string;
  readonly source: string;
}

function comparison({ name, params: given, metric, requests, ...said }: Case): Comparison {
  const params = paramsOf(lab, undefined, given);
  const { label, unit } = lab.metrics[metric]!;
  const arrivals = lab.theory(params)['throughputPerSecond']!;
  const measuredMs = (1000 * requests) / seeds.length / arrivals;
  return {
    ...said,
    id: `balance/${name}/${metric}`,
    lab: lab.id,
    quantity: label,
    unit,
    seeds,
    runLength: `${requests.toLocaleString('en-GB')} requests in all`,
    tolerance: { kind: 'relative', share: 0.05 },
    simulate() {
      const warmUpMs = lab.statistics!.warmUpMs(params);
      const runs = seeds.map((seed) => measured(lab, params, { seed, warmUpMs, measuredMs }));
      return pooled(runs.map(({ metrics }) => metrics[metric]!));
    },
  };
}

/** One service takes 100 ms on average. */
const serviceMs = 100;
const metric = 'timeInSystemMs';
const formula = 'src/theory/balancing.ts';

function tenServers(policy: string): number {
  return lab.theory(paramsOf(lab, undefined, { policy }))[metric]!;
}

const tenAtNinety: readonly Case[] = [
  {
    name: 'random',
    setting: 'Ten servers at 90%, each request to a random one',
    params: { policy: 'random' },
    metric,
    requests: 400_000,
    theory: tenServers('random'),
    theoryFrom: formula,
    source: 'kleinrock1975',
  },
  {
    name: 'roundRobin',
    setting: 'Ten servers at 90%, dealt out in turn',
    params: { policy: 'roundRobin' },
    metric,
    requests: 300_000,
    theory: tenServers('roundRobin'),
    theoryFrom: formula,
    source: 'kleinrock1975',
  },
  {
    name: 'choices',
    setting: 'Ten servers at 90%, the better of two different ones',
    params: { policy: 'choices' },
    metric,
    requests: 150_000,
    // No formula for ten servers; an independent simulation.
    theory: 3.0 * serviceMs,
    theoryFrom: 'an earlier, separate simulation of the same system',
    source: 'mitzenmacher2001',
  },
  {
    name: 'shortest',
    setting: 'Ten servers at 90%, always the shortest queue',
    params: { policy: 'shortest' },
    metric,
    requests: 150_000,
    theory: 1.91 * serviceMs,
    theoryFrom: 'an earlier, separate simulation of the same system',
    source: 'mitzenmacher2001',
  },
  {
    name: 'pooled',
    setting: 'Ten servers at 90%, one line for all (M/M/10)',
    params: { policy: 'pooled' },
    metric,
    requests: 150_000,
    theory: tenServers('pooled'),
    theoryFrom: 'src/theory/queues.ts',
    source: 'kleinrock1975',
  },
  {
    name: 'hundred-choices',
    setting: 'A hundred servers at 90%, the better of two: theory for endlessly many',
    params: { policy: 'choices', servers: 100 },
    metric,
    requests: 150_000,
    theory: lab.theory(paramsOf(lab, undefined, { policy: 'choices', servers: 100 }))[metric]!,
    theoryFrom: formula,
    source: 'mitzenmacher2001',
  },
];

/** α and β large enough to see the peak among few servers: √((1−α)/β) ≈ 9.8. */
const inStep = { contention: 0.03, coherence: 0.01 };

const keepingInStep = [2, 8, 32].map((servers): Case => ({
  name: `usl-${servers}`,
  setting: `${servers} servers in step (α = 0.03, β = 0.01), more asked than they can do`,
  params: { policy: 'pooled', servers, load: 120, ...inStep },
  metric: 'throughputPerSecond',
  requests: 30_000,
  theory: (uslSpeedup(servers, inStep.contention, inStep.coherence) * 1000) / serviceMs,
  theoryFrom: formula,
  source: 'gunther2007',
}));

export const balanceComparisons: readonly Comparison[] = [...tenAtNinety, ...keepingInStep].map(
  comparison,
);
