/** The nodes of the lab and what they are told, from its params. */
import { account } from '#machines/accounts.ts';
import { client } from '#machines/client.ts';
import type { ClientInput } from '#machines/client-context.ts';
import { server } from '#machines/server.ts';
import type { ServerInput } from '#machines/server-context.ts';
import type { Credentials } from '#machines/session-messages.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeId, Scenario, Scheduled } from '#sim/index.ts';
import type { SessionParams } from './params.ts';
import { sessionMeter, type SessionTally } from './tally.ts';

export const serverId = 'server';
export const firstClientId = clientId(1);

const accounts = { ann: account('k7Qd', 'seven-blue-herons') };

/** What the user types in, by the param `login`. */
export const credentials = {
  none: undefined,
  right: { user: 'ann', password: 'seven-blue-herons' },
  wrong: { user: 'ann', password: 'password1' },
  unknown: { user: 'eve', password: 'password1' },
} as const satisfies Readonly<Record<SessionParams['login'], Credentials | undefined>>;

function clientId(number: number): NodeId {
  return `client-${number}`;
}

export function clientIds({ clients }: SessionParams): readonly NodeId[] {
  return Array.from({ length: clients }, (_, index) => clientId(index + 1));
}

export function worldOf(values: SessionParams): Scenario<SessionTally> {
  const clients = clientIds(values);
  return {
    nodes: [
      ...clients.map((id) => ({ id, machine: client, input: clientInput(values) })),
      { id: serverId, machine: server, input: serverInput(values) },
    ],
    medium: uniformNet({ latencyMs: values.rttMs / 2 }),
    start: [...visits(values), ...failures(values)],
    meter: sessionMeter,
  };
}

function clientInput(values: SessionParams): ClientInput {
  const { security, connections, login, afterwards, backOffMs, patienceMs } = values;
  return {
    server: serverId,
    security,
    use: connections,
    credentials: credentials[login],
    leaves: afterwards === 'close',
    backOffMs,
    patienceMs,
  };
}

function serverInput(values: SessionParams): ServerInput {
  const { objects, security, login, backlog, whenFull, workMs, checkMs, idleTimeoutMs } = values;
  return {
    objects,
    security,
    needsLogin: login !== 'none',
    accounts,
    backlog,
    whenFull,
    workMs,
    checkMs,
    idleTimeoutMs,
  };
}

function visits(values: SessionParams): readonly Scheduled[] {
  return clientIds(values).map((node, index) => ({
    atMs: index * values.gapMs,
    node,
    event: { type: 'VISIT' },
  }));
}

function failures({ failure, failsAtMs, downMs }: SessionParams): readonly Scheduled[] {
  if (failure === 'none') return [];
  const type = failure === 'killed' ? 'KILL' : 'POWER_OFF';
  return [
    { atMs: failsAtMs, node: serverId, event: { type } },
    { atMs: failsAtMs + downMs, node: serverId, event: { type: 'START' } },
  ];
}
