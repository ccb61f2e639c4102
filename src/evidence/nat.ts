/**
 * The NAT lab against 1 − p²(1 − h): 2,000 pairs of machines for each case, seeds 1 to 4 of 500 pairs,
 * within three standard errors of a binomial share.
 */
import { lab as nat } from '#labs/nat/lab.ts';
import { pairStates } from '#labs/nat/metrics.ts';
import { natWorld } from '#labs/nat/world.ts';
import { Run } from '#sim/index.ts';
import { directShare } from '#theory/reachability.ts';
import type { Comparison } from './comparison.ts';

const seeds = [1, 2, 3, 4];
const pairs = 500;
const horizonMs = 2_000;

function comparison([behindNat, punching]: readonly [number, number]): Comparison {
  return {
    id: `nat/${behindNat}-${punching}/directShare`,
    lab: nat.id,
    setting: `${behindNat * 100}% of hosts behind NATs, punching works for ${punching * 100}%`,
    quantity: 'Share of pairs that talk directly',
    unit: '',
    seeds,
    runLength: `${seeds.length * pairs} pairs`,
    theory: directShare(behindNat, punching),
    theoryFrom: 'src/theory/reachability.ts',
    source: 'ford2005',
    tolerance: { kind: 'standard-errors', times: 3 },
    simulate() {
      const direct = seeds.reduce((sum, seed) => {
        const world = natWorld({ pairs, behindNat, punching, latencyMs: 40 }, seed);
        const run = new Run(world, { seed, record: false });
        run.runUntil(horizonMs);
        return sum + pairStates(run.view).filter((state) => state === 'direct').length;
      }, 0);
      const count = seeds.length * pairs;
      const mean = direct / count;
      return { mean, stderr: Math.sqrt((mean * (1 - mean)) / count) };
    },
  };
}

export const natComparisons: readonly Comparison[] = (
  [
    [0.7, 0],
    [0.7, 0.64],
    [0.7, 0.82],
    [0.9, 0.7],
  ] as const
).map(comparison);
