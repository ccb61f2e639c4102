import type { SimEvent } from '#sim/index.ts';

/** Messages of a session that are not written in capitals: TLS writes its own names otherwise. */
const names: Readonly<Record<string, string>> = {
  CLIENT_HELLO: 'ClientHello',
  CLIENT_KEY_EXCHANGE: 'ClientKeyExchange',
  SERVER_HELLO: 'ServerHello',
  FINISHED: 'Finished',
  LOGIN: 'log-in',
  LOGIN_OK: 'log-in accepted',
  LOGIN_REFUSED: 'log-in refused',
  LOGIN_REQUIRED: 'log-in required',
  REQUEST: 'request',
  RESPONSE: 'response',
};

export function spellSession({ type }: SimEvent): string | undefined {
  return names[type];
}
