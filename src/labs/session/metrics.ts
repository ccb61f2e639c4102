import { client } from '#machines/client.ts';
import type { ClientContext } from '#machines/client-context.ts';
import { server } from '#machines/server.ts';
import type { ServerContext } from '#machines/server-context.ts';
import { isOf, SimError, type NodeId, type WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { SessionTally } from './tally.ts';
import type { Visit } from './visit.ts';
import { serverId } from './world.ts';

type View = WorldView<SessionTally>;

export function serverOf(view: WorldView): ServerContext {
  const snapshot = view.snapshot(serverId);
  if (isOf(server, snapshot)) return snapshot.context;
  throw notOf(serverId, 'server');
}

export function clientOf(view: WorldView, node: NodeId): ClientContext {
  const snapshot = view.snapshot(node);
  if (isOf(client, snapshot)) return snapshot.context;
  throw notOf(node, 'client');
}

function notOf(node: NodeId, machine: string): SimError {
  return new SimError(
    `The node “${node}” is no ${machine} of the session lab.`,
    `Give it the machine of src/machines/${machine}.ts.`,
  );
}

/** The mean over the clients for which there is a value yet. */
function meanOfVisits(
  { tally }: View,
  valueOf: (visit: Visit) => number | undefined,
): number | undefined {
  const values = Object.values(tally.visits)
    .map(valueOf)
    .filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function since({ sinceMs }: Visit, atMs: number | undefined): number | undefined {
  return atMs === undefined ? undefined : atMs - sinceMs;
}

/** Of several clients the mean; of several visits of one client the latest. */
export const metrics = {
  firstByteMs: {
    label: 'Time to first byte',
    unit: 'ms',
    read: (view) => meanOfVisits(view, (visit) => since(visit, visit.firstByteAtMs)),
  },
  pageMs: {
    label: 'Time to the complete page',
    unit: 'ms',
    read: (view) => meanOfVisits(view, (visit) => since(visit, visit.completeAtMs)),
  },
  roundTrips: {
    label: 'Round trips waited for',
    unit: '',
    read: (view) => meanOfVisits(view, (visit) => visit.roundTrips),
  },
  objectsReceived: {
    label: 'Objects received',
    unit: '',
    read: ({ tally }) => tally.objectsReceived,
  },
  connectionsOpened: {
    label: 'Connections opened',
    unit: '',
    read: ({ tally }) => tally.connectionsOpened,
  },
  openConnections: {
    label: 'Connections at the server now',
    unit: '',
    read: (view) => serverOf(view).connections.length,
  },
  refused: {
    label: 'Connections turned away',
    unit: '',
    read: (view) => serverOf(view).turnedAway,
  },
  retries: {
    label: 'Retries',
    unit: '',
    read: ({ tally }) => tally.retries,
  },
} as const satisfies Readonly<Record<string, Metric<SessionTally>>>;
