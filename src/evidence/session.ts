/**
 * The session lab against the counts of round trips. There is no chance in these runs: they keep to the
 * formula to the last digit, or something is wrong.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import { lab as session } from '#labs/session/lab.ts';
import { Run } from '#sim/index.ts';
import type { Comparison } from './comparison.ts';

const lab: Lab = session;

const protocols = { none: 'HTTP', tls12: 'TLS 1.2', tls13: 'TLS 1.3' };
const connections = {
  fresh: 'a fresh connection for each',
  keepAlive: 'one connection kept open',
  multiplexed: 'one connection, all at once',
};

function comparison(name: string, setting: string, given: ParamValues, metric: string): Comparison {
  const params = paramsOf(lab, undefined, given);
  const { label, unit, read } = lab.metrics[metric]!;
  return {
    id: `session/${name}/${metric}`,
    lab: lab.id,
    setting: `${setting}, round trip 100 ms`,
    quantity: label,
    unit,
    seeds: [lab.seed],
    runLength: 'one visit',
    theory: lab.theory(params)[metric]!,
    theoryFrom: 'src/theory/sessions.ts',
    source: metric === 'pageMs' ? 'kurose-ross' : 'rfc8446',
    tolerance: { kind: 'exact' },
    simulate() {
      const run = new Run(lab.build(params, lab.seed), { seed: lab.seed, record: false });
      run.runUntil(lab.horizonMs(params));
      return { mean: read(run.view)!, stderr: 0 };
    },
  };
}

export const sessionComparisons: readonly Comparison[] = [
  ...Object.entries(protocols).map(([security, name]) =>
    comparison(security, `A first visit, ${name}`, { security }, 'firstByteMs'),
  ),
  ...Object.entries(connections).map(([way, name]) =>
    comparison(way, `11 objects, ${name}`, { objects: 11, connections: way }, 'pageMs'),
  ),
];
