import { balancer, type BalancerContext } from '#machines/balancer.ts';
import { isOf, SimError, type WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import { balancerId } from './nodes.ts';
import type { BalanceTally } from './tally.ts';

type View = WorldView<BalanceTally>;

/** What the balancer knows: who has how many requests, and who waits for a free server. */
export function routingOf(view: WorldView): BalancerContext {
  const snapshot = view.snapshot(balancerId);
  if (isOf(balancer, snapshot)) return snapshot.context;
  throw new SimError(`The node “${balancerId}” is not a balancer.`, 'Give it that machine.');
}

function inside(view: WorldView): number {
  const { loads, line } = routingOf(view);
  return loads.reduce((sum, load) => sum + load, line.length);
}

/** Servers that are up and have nothing to do: a dead one has nothing either, but is not idle. */
export function idleServers(view: WorldView): number {
  const { loads, servers } = routingOf(view);
  return loads.filter((load, i) => load === 0 && view.snapshot(servers[i]!).value !== 'down')
    .length;
}

export const metrics = {
  timeInSystemMs: {
    label: 'Mean time of a request',
    unit: 'ms',
    read: ({ tally }) => (tally.finished > 0 ? tally.staysMs / tally.finished : undefined),
  },
  throughputPerSecond: {
    label: 'Requests finished',
    unit: 'requests/s',
    read: ({ tally, nowMs }) =>
      tally.finished > 0 ? (tally.finished / (nowMs - tally.sinceMs)) * 1000 : undefined,
  },
  insideNow: {
    label: 'Requests inside now',
    unit: 'requests',
    read: inside,
  },
  longestNow: {
    label: 'Most at one server now',
    unit: 'requests',
    read: (view: View) => Math.max(...routingOf(view).loads),
  },
  idleNow: {
    label: 'Servers with nothing to do now',
    unit: 'servers',
    read: (view: View) => idleServers(view),
  },
  broken: {
    label: 'Requests broken off',
    unit: 'requests',
    read: ({ tally }) => tally.broken,
  },
} as const satisfies Readonly<Record<string, Metric<BalanceTally>>>;
