/** The server's end of all its connections, as a list: pure functions. */
import type { NodeId } from '#sim/index.ts';

/** Which connection: whose, and which of theirs. */
export interface ConnectionKey {
  readonly client: NodeId;
  readonly port: number;
}

/** Stages of TCP's server side (RFC 9293 §3.3.2): half open, open, closing first, closing second. */
export type ConnectionStage = 'synReceived' | 'established' | 'finWait' | 'lastAck';

interface Connection extends ConnectionKey {
  readonly stage: ConnectionStage;
  /** The process has taken it from the backlog. */
  readonly accepted: boolean;
}

export type Connections = readonly Connection[];

export function sameConnection(a: ConnectionKey, b: ConnectionKey): boolean {
  return a.client === b.client && a.port === b.port;
}

/** Undefined if there is no such connection (any more). */
export function stageOf(connections: Connections, key: ConnectionKey): ConnectionStage | undefined {
  return connections.find((one) => sameConnection(one, key))?.stage;
}

/** A SYN came: the connection is half open. A SYN that is sent again changes nothing. */
export function opened(connections: Connections, { client, port }: ConnectionKey): Connections {
  if (stageOf(connections, { client, port })) return connections;
  return [...connections, { client, port, stage: 'synReceived', accepted: false }];
}

export function moved(
  connections: Connections,
  key: ConnectionKey,
  stage: ConnectionStage,
): Connections {
  return connections.map((one) => (sameConnection(one, key) ? { ...one, stage } : one));
}

export function removed(connections: Connections, key: ConnectionKey): Connections {
  return connections.filter((one) => !sameConnection(one, key));
}

/** Complete connections that the process has not taken yet. */
export function hasToAccept(connections: Connections): boolean {
  return connections.some(({ accepted, stage }) => !accepted && stage === 'established');
}

export function allAccepted(connections: Connections): Connections {
  return connections.map((one) => (one.stage === 'established' ? { ...one, accepted: true } : one));
}

/**
 * Places taken in the backlog. A connection takes one with its SYN, as in BSD and in textbooks;
 * Linux keeps the half-open ones in a queue of their own.
 */
export function inBacklog(connections: Connections): number {
  return connections.filter((one) => !one.accepted && isOpening(one)).length;
}

function isOpening({ stage }: Connection): boolean {
  return stage === 'synReceived' || stage === 'established';
}
