/**
 * The queue that gets too much, against the straight line λ − cμ, after ten seconds from empty on.
 *
 * The line leaves out that the worker is idle now and then at the start, which adds 1/(ρ − 1) = 5
 * requests in the end, a fortieth of what theory says. One run scatters by some 47, so 60 of them give
 * the mean to about 6: a tenth of theory either way was chosen before the first run.
 */
import { paramsOf } from '#labs/define-lab.ts';
import { lab } from '#labs/queue/lab.ts';
import type { QueueParams } from '#labs/queue/params.ts';
import { Run } from '#sim/index.ts';
import type { Comparison, Simulated } from './comparison.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const params = paramsOf(lab, 'no-limit') as QueueParams;
const afterMs = 10_000;

function simulate(): Simulated {
  const values = seeds.map((seed) => {
    const run = new Run(lab.build(params, seed), { seed, record: false });
    run.runUntil(afterMs);
    return lab.metrics['numberNow']!.read(run.view)!;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, stderr: Math.sqrt(squares / (values.length - 1) / values.length) };
}

export const overloadComparison: Comparison = {
  id: 'queue/overload-1.2/numberNow',
  lab: 'queue',
  setting: 'One worker, no limit, ρ = 1.2, from empty on',
  quantity: 'Number in the server after ten seconds',
  unit: 'requests',
  seeds,
  runLength: '10 s each',
  theory: lab.theoryOverTime!(params)['numberNow']!(afterMs),
  theoryFrom: 'src/theory/queues.ts',
  source: 'kleinrock1975',
  tolerance: { kind: 'relative', share: 0.1 },
  simulate,
};
