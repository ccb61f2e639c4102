import { account } from '#machines/accounts.ts';
import { server as machine } from '#machines/server.ts';
import type { ServerInput } from '#machines/server-context.ts';
import { happening, messages, reminder } from './events.ts';
import { definePlayable, nameOf } from './playable.ts';
import { spellSession } from './session-words.ts';

const clients = ['ann', 'bob', 'cleo', 'dan'] as const;
/** The first port that a system gives to its clients (RFC 6335 §6). */
const port = 49_152;
const password = 'seven-blue-herons';
const tls = ['none', 'tls12', 'tls13'] as const;

const fromClients = (type: string, detail = '', fields = {}, words?: string) =>
  messages(type, clients, {
    detail,
    ...(words !== undefined && { words }),
    fields: () => ({ port, ...fields }),
  });

const request = (more: object) => ({ object: 1, session: undefined, close: false, ...more });
const login = (user: string, secret: string) => ({ user, password: secret, close: false });

/** The server of the lesson on sessions, from the moment when it begins to listen. */
export const server = definePlayable({
  machine,
  settings: {
    backlog: [3, 1, 2, 4],
    whenFull: ['refuse', 'drop'],
    security: tls,
    needsLogin: [false, true],
  },
  input: (chosen): ServerInput => ({
    ...chosen,
    objects: 1,
    accounts: { ann: account('k7Qd', password) },
    workMs: 40,
    checkMs: 100,
    idleTimeoutMs: 5000,
  }),
  events: {
    ...fromClients('SYN'),
    ...fromClients('ACK'),
    ...fromClients('FIN'),
    ...fromClients('FIN_ACK'),
    ...fromClients('RST'),
    ...fromClients('CLIENT_HELLO', '1.2', { version: 'tls12' }, 'ClientHello, TLS 1.2,'),
    ...fromClients('CLIENT_HELLO', '1.3', { version: 'tls13' }, 'ClientHello, TLS 1.3,'),
    ...fromClients('FINISHED', '', {}, 'Finished'),
    ...fromClients('REQUEST', '', request({}), 'request'),
    ...fromClients('REQUEST', 'close', request({ close: true }), 'request, “Connection: close”,'),
    ...fromClients('LOGIN', 'right', login('ann', password), 'log-in, right password,'),
    ...fromClients('LOGIN', 'wrong', login('ann', 'password1'), 'log-in, wrong password,'),
    ...fromClients('LOGIN', 'unknown', login('eve', 'password1'), 'log-in, unknown name,'),
    ...Object.fromEntries(
      clients.map((client) => [
        `IDLE_TIMEOUT ${client}`,
        reminder('IDLE_TIMEOUT', `${nameOf(client)} has asked nothing for too long`, {
          client,
          port,
        }),
      ]),
    ),
    READ: reminder('READ', 'the message is read'),
    DONE: reminder('DONE', 'the answer is worked out'),
    REPLIED: reminder('REPLIED', 'the reply is written'),
    PASSWORD_RIGHT: reminder('PASSWORD_RIGHT', 'the password is right'),
    PASSWORD_WRONG: reminder('PASSWORD_WRONG', 'the password is wrong'),
    USER_UNKNOWN: reminder('USER_UNKNOWN', 'the name is unknown'),
    KILL: happening('KILL', 'somebody ends the server program'),
    POWER_OFF: happening('POWER_OFF', 'the power fails'),
    START: happening('START', 'the server program is started'),
  },
  work: ['READ', 'DONE', 'REPLIED', 'PASSWORD_RIGHT', 'PASSWORD_WRONG', 'USER_UNKNOWN'],
  spell: spellSession,
});
