/**
 * Gossip in the failure lab against the formulas of spreading: rounds until all know, ± 0.3. The number
 * of rounds varies by 1.3 from run to run: a hundred runs. If everybody calls it varies by 0.6 only:
 * twenty runs of a thousand peers are enough. Pull among a thousand is left out for its length.
 */
import { gossipWorld, ROUND_MS } from '#labs/failure/gossip-world.ts';
import { lab as failure } from '#labs/failure/lab.ts';
import { knowing } from '#labs/failure/metrics.ts';
import { estimate } from '#labs/measure.ts';
import type { Telling } from '#machines/gossip-peer.ts';
import { Run } from '#sim/index.ts';
import { pushRounds } from '#theory/gossip.ts';
import type { Comparison } from './comparison.ts';

const words: Readonly<Record<Telling, string>> = {
  push: 'who knows calls somebody (push)',
  pull: 'who does not know calls somebody (pull)',
  both: 'everybody calls somebody (push and pull)',
};

function roundsUntilAllKnow(telling: Telling, count: number, seed: number): number {
  const run = new Run(gossipWorld({ count, telling, off: 0 }, seed), { seed, record: false });
  for (let round = 1; ; round++) {
    run.runUntil(round * ROUND_MS);
    if (knowing(run.view).know === count) return round;
  }
}

interface Case {
  readonly telling: Telling;
  readonly count: number;
  readonly runs: number;
  readonly theory: number;
  readonly theoryFrom: string;
  readonly source: string;
}

function comparison({ telling, count, runs, ...said }: Case): Comparison {
  const seeds = Array.from({ length: runs }, (_, i) => i + 1);
  return {
    ...said,
    id: `failure/gossip-${telling}-${count}/rounds`,
    lab: failure.id,
    setting: `Gossip among ${count.toLocaleString('en-GB')} peers: ${words[telling]}`,
    quantity: 'Mean rounds until all know',
    unit: 'rounds',
    seeds,
    runLength: `${runs} runs`,
    tolerance: { kind: 'absolute', distance: 0.3 },
    simulate: () => estimate(seeds.map((seed) => roundsUntilAllKnow(telling, count, seed))),
  };
}

const formula = { theoryFrom: 'src/theory/gossip.ts', source: 'pittel1987' };
const earlier = {
  theoryFrom: 'an earlier, separate simulation of the same model',
  source: 'karp2000',
};

export const gossipComparisons: readonly Comparison[] = (
  [
    { telling: 'push', count: 100, runs: 100, theory: pushRounds(100), ...formula },
    { telling: 'push', count: 1_000, runs: 100, theory: pushRounds(1_000), ...formula },
    { telling: 'pull', count: 100, runs: 100, theory: 9.8, ...earlier },
    { telling: 'both', count: 100, runs: 100, theory: 6.5, ...earlier },
    { telling: 'both', count: 1_000, runs: 20, theory: 9.1, ...earlier },
  ] as const
).map(comparison);
