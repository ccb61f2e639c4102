import type { WorldView } from '#sim/index.ts';
import { idleServers, routingOf } from './metrics.ts';
import type { BalanceParams } from './params.ts';
import type { BalanceTally } from './tally.ts';

/** The scene in words: where requests pile up while others have nothing to do. */
export function describe(view: WorldView<BalanceTally>, { policy }: BalanceParams): string {
  const { loads, line, servers } = routingOf(view);
  const { arrived, finished, broken } = view.tally;
  if (arrived === 0)
    return `${servers.length} servers wait behind the balancer. No request has come yet.`;
  const idle = idleServers(view);
  const most = Math.max(...loads);
  const down = servers.filter((id) => view.snapshot(id).value === 'down').length;
  const lines =
    policy === 'pooled'
      ? `${line.length} wait in the one line before the balancer, and ${idle} of ${loads.length} servers are idle.`
      : `The busiest server has ${most} requests, and ${idle} of ${loads.length} have none.`;
  const dead = down > 0 ? ` ${down} ${down === 1 ? 'is' : 'are'} down.` : '';
  const ends = broken > 0 ? `${finished} answered, ${broken} broken off` : `${finished} answered`;
  return `${lines}${dead} Of ${arrived} requests so far, ${ends}.`;
}
