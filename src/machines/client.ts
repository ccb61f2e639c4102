/**
 * A client that fetches a page: it opens a connection (TCP, then TLS if asked to), logs in where it
 * must, requests the page and then what the page names, and closes or stays. If the server refuses,
 * ends the connection or falls silent, it backs off and tries again.
 *
 * Left out, because no message of this world is lost on its way: acknowledgements of data and TCP's
 * retransmission of it. Also left out is TIME-WAIT after an active close (RFC 9293 §3.6).
 */
import { assign, setup } from 'xstate';
import type { ClientContext, ClientEvent, ClientInput } from './client-context.ts';
import {
  afterAnswer,
  afterAsking,
  isAnswered,
  isMissing,
  mayAsk,
  onNewConnection,
} from './client-page.ts';
import * as sends from './client-sends.ts';
import * as timers from './client-timers.ts';
import { forget } from './effects.ts';

/** One below the first port that a system gives to its clients (RFC 6335 §6). */
const PORT_BEFORE_FIRST = 49_151;
/**
 * False for what is about an earlier connection: a late SYN_ACK, or the RST of a server that dies with
 * both connections in its table. Nothing else comes late: the server sends it on open connections only.
 */
function isCurrent({ port }: ClientContext, event: ClientEvent): boolean {
  return 'port' in event && event.port === port;
}

export const client = setup({
  types: {} as { context: ClientContext; input: ClientInput; events: ClientEvent },
  guards: {
    current: ({ context, event }) => isCurrent(context, event),
    stale: ({ context, event }) => !isCurrent(context, event),
    objectsMissing: ({ context }) => isMissing(context),
    nothingMissing: ({ context }) => !isMissing(context),
    mustSecure: ({ context }) => context.security !== 'none' && !context.secured,
    mustLogIn: ({ context }) =>
      mayAsk(context) && context.credentials !== undefined && context.session === undefined,
    nothingAwaited: ({ context }) => isAnswered(context),
    // Where every object has its own connection, the server closes it as it was asked to.
    leaves: ({ context }) => context.leaves && !isMissing(context) && context.use !== 'fresh',
    synsSpent: ({ context }) => timers.synsSpent(context),
    triesSpent: ({ context }) => timers.triesSpent(context),
  },
  actions: {
    wantPage: assign({ wanted: 1, asked: 0, received: 0, failures: 0 }),
    wantNoMore: assign({ wanted: ({ context }) => context.received }),
    takeCredentials: assign(({ event }) =>
      event.type === 'LOG_IN'
        ? { credentials: { user: event.user, password: event.password }, session: undefined }
        : {},
    ),
    takeNewPort: assign(({ context }) => ({
      ...onNewConnection(context),
      port: context.port + 1,
      secured: false,
      syns: 0,
    })),
    countSyn: assign({ syns: ({ context }) => context.syns + 1 }),
    // To lose a connection from which nothing more was wanted is no failure.
    countFailure: assign({
      failures: ({ context }) => context.failures + (isMissing(context) ? 1 : 0),
    }),
    countAsked: assign(({ context }) => afterAsking(context)),
    markUsed: assign({ used: true }),
    markSecured: assign({ secured: true }),
    keepSession: assign(({ event }) =>
      event.type === 'LOGIN_OK' ? { session: event.session, failures: 0 } : {},
    ),
    forgetSession: assign({ session: undefined, asked: ({ context }) => context.received }),
    keepObject: assign(({ context, event }) =>
      event.type === 'RESPONSE' ? { ...afterAnswer(context, event), failures: 0 } : {},
    ),

    sendSyn: sends.segment('SYN'),
    sendAck: sends.segment('ACK'),
    sendFin: sends.segment('FIN'),
    sendFinAck: sends.segment('FIN_ACK'),
    sendRst: sends.segment('RST'),
    rejectSynAck: sends.rejectSynAck,
    sendClientHello: sends.sendClientHello,
    sendKeys: sends.sendKeys,
    sendFinished: sends.sendFinished,
    sendLogin: sends.sendLogin,
    sendRequests: sends.sendRequests,

    startSynTimer: timers.startSynTimer,
    stopSynTimer: () => forget('syn'),
    startPatience: timers.startPatience,
    stopPatience: () => forget('patience'),
    startBackOff: timers.startBackOff,
    stopBackOff: () => forget('back-off'),
  },
}).createMachine({
  id: 'client',
  context: ({ input }) => ({
    ...input,
    port: PORT_BEFORE_FIRST,
    secured: false,
    session: undefined,
    syns: 0,
    failures: 0,
    wanted: 0,
    asked: 0,
    received: 0,
    used: false,
  }),
  initial: 'closed',
  states: {
    closed: {
      description: 'No connection.',
      always: { guard: 'objectsMissing', target: 'synSent', actions: 'takeNewPort' },
      on: {
        VISIT: { actions: 'wantPage' },
        LOG_IN: { actions: ['takeCredentials', 'wantPage'] },
        SYN_ACK: { actions: 'rejectSynAck' },
      },
    },
    synSent: {
      description: 'Has asked for a connection and waits for the answer (SYN-SENT in RFC 9293).',
      entry: ['sendSyn', 'countSyn', 'startSynTimer'],
      exit: 'stopSynTimer',
      on: {
        SYN_ACK: [
          { guard: 'stale', actions: 'rejectSynAck' },
          { guard: 'mustSecure', target: 'established.securing', actions: 'sendAck' },
          { guard: 'mustLogIn', target: 'established.loggingIn', actions: 'sendAck' },
          { target: 'established.requesting', actions: 'sendAck' },
        ],
        RST: { guard: 'current', target: 'backingOff' },
        RETRANSMIT: [
          { guard: 'synsSpent', target: 'closed', actions: ['countFailure', 'wantNoMore'] },
          { target: 'synSent', reenter: true },
        ],
        CLOSE: { target: 'closed', actions: 'wantNoMore' },
      },
    },
    established: {
      description: 'The connection is open.',
      initial: 'securing',
      exit: 'stopPatience',
      on: {
        // The server has closed without an answer.
        FIN: { target: 'backingOff', actions: 'sendFinAck' },
        RST: { guard: 'current', target: 'backingOff' },
        TIME_OUT: { target: 'backingOff', actions: 'sendRst' },
        CLOSE: { target: 'finWait', actions: 'wantNoMore' },
      },
      states: {
        securing: {
          description: 'TLS: agrees on keys with the server.',
          initial: 'helloSent',
          states: {
            helloSent: {
              description: 'Has offered what it can; waits for the choice of the server.',
              entry: ['sendClientHello', 'startPatience'],
              on: {
                SERVER_HELLO: { target: 'keyExchanged', actions: 'sendKeys' },
              },
            },
            keyExchanged: {
              description: 'Both have the keys; waits until the server confirms it.',
              entry: 'startPatience',
              on: {
                FINISHED: [
                  {
                    guard: 'mustLogIn',
                    target: '#client.established.loggingIn',
                    actions: ['sendFinished', 'markSecured'],
                  },
                  {
                    target: '#client.established.requesting',
                    actions: ['sendFinished', 'markSecured'],
                  },
                ],
              },
            },
          },
        },
        loggingIn: {
          description: 'Has sent name and password.',
          entry: ['sendLogin', 'markUsed', 'startPatience'],
          on: {
            LOGIN_OK: { target: 'requesting', actions: 'keepSession' },
            LOGIN_REFUSED: { target: 'loginRefused', actions: 'wantNoMore' },
          },
        },
        loginRefused: {
          description: 'Name or password is wrong; which of them is not said.',
          entry: 'stopPatience',
          on: { LOG_IN: { target: 'loggingIn', actions: ['takeCredentials', 'wantPage'] } },
        },
        requesting: {
          description: 'Waits for the page or for what it names.',
          entry: ['sendRequests', 'countAsked', 'startPatience'],
          always: { guard: 'nothingAwaited', target: 'idle' },
          on: {
            RESPONSE: { target: 'requesting', reenter: true, actions: 'keepObject' },
            LOGIN_REQUIRED: { target: 'idle', actions: 'forgetSession' },
          },
        },
        idle: {
          description: 'Nothing is awaited.',
          entry: 'stopPatience',
          always: [
            { guard: 'mustLogIn', target: 'loggingIn' },
            { guard: 'leaves', target: '#client.finWait' },
          ],
          on: {
            VISIT: { target: 'requesting', actions: 'wantPage' },
            FIN: { target: '#client.closed', actions: 'sendFinAck' },
          },
        },
      },
    },
    finWait: {
      description: 'Has closed; waits until the server has closed too (FIN-WAIT in RFC 9293).',
      entry: ['sendFin', 'startPatience'],
      exit: 'stopPatience',
      on: {
        FIN_ACK: { target: 'closed', actions: 'sendAck' },
        // Both sides closed at the same time.
        FIN: { target: 'closed', actions: 'sendAck' },
        RST: { guard: 'current', target: 'closed' },
        TIME_OUT: 'closed',
      },
    },
    backingOff: {
      description: 'A try has failed; pauses before the next one.',
      entry: ['countFailure', 'startBackOff'],
      exit: 'stopBackOff',
      always: [
        { guard: 'nothingMissing', target: 'closed' },
        { guard: 'triesSpent', target: 'closed', actions: 'wantNoMore' },
      ],
      on: {
        RETRY: { target: 'synSent', actions: 'takeNewPort' },
        CLOSE: { target: 'closed', actions: 'wantNoMore' },
      },
    },
  },
});
