/** What a client sends to its server: pure functions. */
import type { Effects, SendEffect } from '#sim/index.ts';
import type { ClientContext, ClientMoment } from './client-context.ts';
import { dueObjects } from './client-page.ts';
import { send } from './effects.ts';

type Fields = Readonly<Record<string, unknown>>;

function toServer({ server, port }: ClientContext, type: string, more: Fields = {}): SendEffect {
  return send(server, { type, port, ...more });
}

/** An action that sends this segment of TCP on the present connection. */
export function segment(type: 'SYN' | 'ACK' | 'FIN' | 'FIN_ACK' | 'RST') {
  return ({ context }: ClientMoment): Effects => toServer(context, type);
}

/** For a connection that the client does not want (any more): the server must not keep its half. */
export function rejectSynAck({ context, event }: ClientMoment): Effects {
  if (event.type !== 'SYN_ACK') return undefined;
  return send(context.server, { type: 'RST', port: event.port });
}

export function sendClientHello({ context }: ClientMoment): Effects {
  return toServer(context, 'CLIENT_HELLO', { version: context.security });
}

/** TLS 1.2 sends its part of the key now and finishes first; in TLS 1.3 it was in the hellos. */
export function sendKeys({ context }: ClientMoment): Effects {
  if (context.security !== 'tls12') return undefined;
  return [toServer(context, 'CLIENT_KEY_EXCHANGE'), toServer(context, 'FINISHED')];
}

/** In TLS 1.3 the client finishes second. */
export function sendFinished({ context }: ClientMoment): Effects {
  return context.security === 'tls13' ? toServer(context, 'FINISHED') : undefined;
}

export function sendLogin({ context }: ClientMoment): Effects {
  return toServer(context, 'LOGIN', { ...context.credentials, close: context.use === 'fresh' });
}

export function sendRequests({ context }: ClientMoment): Effects {
  const { session, use } = context;
  return dueObjects(context).map((object) =>
    toServer(context, 'REQUEST', { object, session, close: use === 'fresh' }),
  );
}
