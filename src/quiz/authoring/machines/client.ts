import { client as machine } from '#machines/client.ts';
import type { ClientContext, ClientInput } from '#machines/client-context.ts';
import { happening, messages, reminder } from './events.ts';
import { definePlayable } from './playable.ts';
import { spellSession } from './session-words.ts';

/** What the server says is for the connection in use. */
const fromServer = (type: string, fields = {}, words?: string) =>
  messages(type, ['server'], {
    ...(words !== undefined && { words }),
    fields: (context) => ({ port: (context as ClientContext).port, ...fields }),
  });

/** The client of the lesson on sessions, before its user has asked for anything. */
export const client = definePlayable({
  machine,
  settings: {
    security: ['none', 'tls12', 'tls13'],
    use: ['keepAlive', 'fresh', 'multiplexed'],
    leaves: [false, true],
    logsIn: [false, true],
  },
  input: ({ logsIn, ...chosen }): ClientInput => ({
    ...chosen,
    server: 'server',
    credentials: logsIn ? { user: 'ann', password: 'seven-blue-herons' } : undefined,
    backOffMs: 200,
    patienceMs: 2000,
  }),
  events: {
    VISIT: happening('VISIT', 'the user opens the page'),
    LOG_IN: happening('LOG_IN', 'the user types in name and password', {
      user: 'ann',
      password: 'seven-blue-herons',
    }),
    CLOSE: happening('CLOSE', 'the user leaves'),
    ...fromServer('SYN_ACK'),
    ...fromServer('ACK'),
    ...fromServer('FIN'),
    ...fromServer('FIN_ACK'),
    ...fromServer('RST'),
    ...fromServer('SERVER_HELLO', {}, 'ServerHello'),
    ...fromServer('FINISHED', {}, 'Finished'),
    ...fromServer('LOGIN_OK', { session: 'ann@client' }, 'log-in accepted'),
    ...fromServer('LOGIN_REFUSED', {}, 'log-in refused'),
    ...fromServer('LOGIN_REQUIRED', {}, 'log-in required'),
    ...fromServer('RESPONSE', { object: 1, names: 0 }, 'response'),
    RETRANSMIT: reminder('RETRANSMIT', 'no answer to the SYN for too long'),
    TIME_OUT: reminder('TIME_OUT', 'nothing heard for too long'),
    RETRY: reminder('RETRY', 'the pause is over'),
  },
  spell: spellSession,
});
