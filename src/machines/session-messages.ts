import type { NodeId } from '#sim/index.ts';

/**
 * What a client and a server of the `session` lab say to each other. Every message names the port of
 * the client's end, as every TCP segment does: that tells one connection of a client from the next.
 */
interface OfConnection {
  readonly from: NodeId;
  readonly port: number;
}

/** How client and server protect a connection, if at all. */
export type Security = 'none' | 'tls12' | 'tls13';

/** Who the user claims to be, and the secret that is to prove it. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/**
 * What the process has to deal with. CLIENT_HELLO, CLIENT_KEY_EXCHANGE and FINISHED are TLS (RFC
 * 5246 §7.3, RFC 8446 §2); LOGIN and REQUEST stand for two requests of HTTP. `close` is HTTP’s
 * “Connection: close”: the server shall end the connection after the answer.
 */
export type DataForServer = OfConnection &
  (
    | { readonly type: 'CLIENT_HELLO'; readonly version: Security }
    | { readonly type: 'FINISHED' }
    | (Credentials & { readonly type: 'LOGIN'; readonly close: boolean })
    | {
        readonly type: 'REQUEST';
        readonly object: number;
        readonly session: string | undefined;
        readonly close: boolean;
      }
  );

export type ToServer =
  | (OfConnection & { readonly type: 'SYN' | 'ACK' | 'FIN' | 'FIN_ACK' | 'RST' })
  | (OfConnection & { readonly type: 'CLIENT_KEY_EXCHANGE' })
  | DataForServer;

export type ToClient = OfConnection &
  (
    | { readonly type: 'SYN_ACK' | 'ACK' | 'FIN' | 'FIN_ACK' | 'RST' }
    | { readonly type: 'SERVER_HELLO' | 'FINISHED' }
    | { readonly type: 'LOGIN_OK'; readonly session: string }
    | { readonly type: 'LOGIN_REFUSED' | 'LOGIN_REQUIRED' }
    /** The page (object 1) names `names` further objects; the others name none. */
    | { readonly type: 'RESPONSE'; readonly object: number; readonly names: number }
  );
