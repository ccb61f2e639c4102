import type { WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { clientsId, serverIds } from './nodes.ts';
import type { BalanceParams } from './params.ts';

function isDown(view: WorldView, server: string): boolean {
  return view.snapshot(server).value === 'down';
}

/** What the reader may do: more load, and any of the servers. */
export function interventions({ servers }: BalanceParams): Interventions {
  const ids = serverIds(servers);
  const crash = ids.map((node, i): [string, InterventionSpec] => [
    `crash-${i + 1}`,
    {
      label: node,
      group: 'Crash',
      help: 'Its requests are broken off; the balancer leaves it alone for a second, then tries again.',
      node,
      event: { type: 'CRASH' },
      available: (view) => !isDown(view, node),
    },
  ]);
  const restart = ids.map((node, i): [string, InterventionSpec] => [
    `restart-${i + 1}`,
    {
      label: node,
      group: 'Restart',
      help: 'It waits for requests again; the balancer finds out when it tries next.',
      node,
      event: { type: 'RESTART' },
      available: (view) => isDown(view, node),
    },
  ]);
  return {
    double: {
      label: 'Double the load',
      help: 'From now on the clients ask twice as often.',
      node: clientsId,
      event: { type: 'PACE', factor: 2 },
    },
    calm: {
      label: 'Back to the usual load',
      help: 'The clients ask as often as at the start.',
      node: clientsId,
      event: { type: 'PACE', factor: 1 },
    },
    ...Object.fromEntries([...crash, ...restart]),
  };
}
