import { paramsOf } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import type { Scenario } from '#sim/index.ts';

/** The world most figures are about: the queue lab with 49 clients and one server, 50 nodes. */
export function busyQueue(): Scenario {
  const lab = labs['queue']!;
  return scenarioOf(lab, paramsOf(lab, 'busy', { clients: 49 }), lab.seed);
}
