import type { NodeId } from '#sim/index.ts';
import type { ConnectionUse, Page } from './client-page.ts';
import type { Credentials, Security, ToClient } from './session-messages.ts';

export interface ClientInput {
  readonly server: NodeId;
  readonly security: Security;
  readonly use: ConnectionUse;
  /** What the user types in; undefined where nobody has to log in. */
  readonly credentials: Credentials | undefined;
  /** Closes the connection itself when the page is complete. */
  readonly leaves: boolean;
  /** The longest wait before the first retry; it doubles with every further one. */
  readonly backOffMs: number;
  /** How long it waits for an answer before it takes the server for lost. */
  readonly patienceMs: number;
}

export interface ClientContext extends ClientInput, Page {
  /** The client's end of the present connection: every connection has a port of its own. */
  readonly port: number;
  readonly secured: boolean;
  /** What the server gave out for a log-in. It outlives the connection. */
  readonly session: string | undefined;
  /** SYNs sent for the present connection. */
  readonly syns: number;
  /** Tries that failed since the last answer. */
  readonly failures: number;
}

export type ClientEvent =
  | ToClient
  /** The user opens the page, for the first time or again. */
  | { readonly type: 'VISIT' }
  /** The user types in a name and a password, then opens the page. */
  | ({ readonly type: 'LOG_IN' } & Credentials)
  /** The user leaves. */
  | { readonly type: 'CLOSE' }
  | { readonly type: 'RETRANSMIT' | 'RETRY' | 'TIME_OUT' };

export interface ClientMoment {
  readonly context: ClientContext;
  readonly event: ClientEvent;
}
