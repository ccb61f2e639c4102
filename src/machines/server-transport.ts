/**
 * What the operating system of a server does with segments, by the stage of the connection they
 * belong to: pure functions. Those called answers say what is sent and timed, those called notes
 * say what the server knows afterwards.
 */
import type { Effects, SendEffect } from '#sim/index.ts';
import {
  moved,
  opened,
  removed,
  sameConnection,
  stageOf,
  type ConnectionKey,
} from './connection-table.ts';
import { forget, send, timer } from './effects.ts';
import { keyOf, type ServerContext, type ServerMoment } from './server-context.ts';
import type { DataForServer } from './session-messages.ts';

type Patch = Partial<Pick<ServerContext, 'connections' | 'inbox'>>;

export function segment({ client, port }: ConnectionKey, type: string): SendEffect {
  return send(client, { type, port });
}

export function startIdleTimer(key: ConnectionKey, idleTimeoutMs: number): Effects {
  const { client, port } = key;
  return timer(idleTimeoutMs, { type: 'IDLE_TIMEOUT', client, port }, idleTimer(key));
}

export function stopIdleTimer(key: ConnectionKey) {
  return forget(idleTimer(key));
}

function idleTimer({ client, port }: ConnectionKey): string {
  return `idle ${client} ${port}`;
}

/** The backlog is full: say so, or say nothing. */
export function answerToSynTooMany({ context, event }: ServerMoment): Effects {
  return context.whenFull === 'refuse' ? segment(keyOf(event), 'RST') : undefined;
}

export function noteSyn({ context, event }: ServerMoment): Patch {
  return { connections: opened(context.connections, keyOf(event)) };
}

/** ACK completes the handshake: from now on the connection may be idle for too long. */
export function answerToAck({ context, event }: ServerMoment): Effects {
  const isNew = stageOf(context.connections, keyOf(event)) === 'synReceived';
  return isNew ? startIdleTimer(keyOf(event), context.idleTimeoutMs) : undefined;
}

/** Or it completes the closing that the client began. */
export function noteAck({ context: { connections }, event }: ServerMoment): Patch {
  const key = keyOf(event);
  const stage = stageOf(connections, key);
  if (stage === 'synReceived') return { connections: moved(connections, key, 'established') };
  return stage === 'lastAck' ? { connections: removed(connections, key) } : {};
}

/** If the server has closed at the same time, its own FIN is under way already. */
export function answerToFin({ context, event }: ServerMoment): Effects {
  const key = keyOf(event);
  const stage = stageOf(context.connections, key);
  if (stage === undefined) return segment(key, 'RST');
  return stage === 'finWait' ? segment(key, 'ACK') : [stopIdleTimer(key), segment(key, 'FIN_ACK')];
}

export function noteFin({ context: { connections, inbox }, event }: ServerMoment): Patch {
  const key = keyOf(event);
  const closed = stageOf(connections, key) === 'finWait';
  return {
    connections: closed ? removed(connections, key) : moved(connections, key, 'lastAck'),
    inbox: withoutMessagesOf(inbox, key),
  };
}

/** FIN_ACK answers a FIN of the server's own. */
export function answerToFinAck({ context, event }: ServerMoment): Effects {
  const isAwaited = stageOf(context.connections, keyOf(event)) === 'finWait';
  return isAwaited ? segment(keyOf(event), 'ACK') : undefined;
}

export function noteFinAck({ context: { connections }, event }: ServerMoment): Patch {
  const key = keyOf(event);
  const isAwaited = stageOf(connections, key) === 'finWait';
  return isAwaited ? { connections: removed(connections, key) } : {};
}

export function noteRst({ context: { connections, inbox }, event }: ServerMoment): Patch {
  const key = keyOf(event);
  return { connections: removed(connections, key), inbox: withoutMessagesOf(inbox, key) };
}

export function noteIdle({ context: { connections }, event }: ServerMoment): Patch {
  return { connections: moved(connections, keyOf(event), 'finWait') };
}

/** Data for a connection that is not open (any more) is answered with a reset. */
export function answerToData({ context, event }: ServerMoment): Effects {
  const key = keyOf(event);
  const isOpen = stageOf(context.connections, key) === 'established';
  return isOpen ? stopIdleTimer(key) : segment(key, 'RST');
}

export function noteData({ context, event }: ServerMoment): Patch {
  const { connections, inbox, security } = context;
  const isOpen = stageOf(connections, keyOf(event)) === 'established';
  // In TLS 1.3 the client finishes last: there is nothing for the process to do.
  const isForProcess = event.type !== 'FINISHED' || security === 'tls12';
  return isOpen && isForProcess ? { inbox: [...inbox, event as DataForServer] } : {};
}

/** The system outlives its process and tells all who were connected to it. */
export function resetAll({ context }: ServerMoment): Effects {
  return context.connections.map((key) => segment(key, 'RST'));
}

export function stopAllTimers({ context }: ServerMoment): Effects {
  return [forget('job'), ...context.connections.map(stopIdleTimer)];
}

function withoutMessagesOf(inbox: ServerContext['inbox'], key: ConnectionKey) {
  return inbox.filter((message) => !sameConnection(keyOf(message), key));
}
