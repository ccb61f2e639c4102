import type { NodeId } from '#sim/index.ts';
import type { Accounts } from './accounts.ts';
import type { ConnectionKey, Connections } from './connection-table.ts';
import type { DataForServer, Security, ToServer } from './session-messages.ts';

export interface ServerInput {
  /** The page and what it names. */
  readonly objects: number;
  readonly security: Security;
  readonly needsLogin: boolean;
  readonly accounts: Accounts;
  /** Connections that may wait for the process to take them. */
  readonly backlog: number;
  /**
   * What becomes of one more. `refuse` answers RST, so that the client knows at once; `drop` says
   * nothing, so that the client sends its SYN again later. Systems do either (listen(2)); Linux
   * drops unless it is told otherwise.
   */
  readonly whenFull: 'refuse' | 'drop';
  /** The process's time for one request. */
  readonly workMs: number;
  /** Its time to check a password against the salted hash. */
  readonly checkMs: number;
  readonly idleTimeoutMs: number;
}

/** What the process has in hand. */
export interface Job {
  readonly message: DataForServer;
  /** The session that a log-in has opened. */
  readonly session?: string;
}

export interface ServerContext extends ServerInput {
  readonly connections: Connections;
  /** Messages received and not yet read, oldest first. */
  readonly inbox: readonly DataForServer[];
  readonly job: Job | undefined;
  /** Who has logged in. */
  readonly sessions: readonly string[];
  readonly turnedAway: number;
}

/** All this is in memory: it is lost with the process. */
export const nothingYet = { connections: [], inbox: [], job: undefined, sessions: [] } as const;

export type ServerEvent =
  | ToServer
  | (ConnectionKey & { readonly type: 'IDLE_TIMEOUT' })
  | { readonly type: 'READ' | 'DONE' | 'REPLIED' }
  | { readonly type: 'PASSWORD_RIGHT' | 'PASSWORD_WRONG' | 'USER_UNKNOWN' }
  /** Somebody ends the process, cuts the power of its machine, starts it again. */
  | { readonly type: 'KILL' | 'POWER_OFF' | 'START' };

export interface ServerMoment {
  readonly context: ServerContext;
  readonly event: ServerEvent;
}

/** The connection that an event is about; those that are about none never ask. */
export function keyOf(event: ServerEvent): ConnectionKey {
  if ('from' in event) return { client: event.from, port: event.port };
  if ('client' in event) return event;
  return { client: '' satisfies NodeId, port: 0 };
}
