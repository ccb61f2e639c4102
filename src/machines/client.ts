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
import { afterAnswer, afterAsking, isMissing, mayAsk, onNewConnection } from './client-page.ts';
import * as sends from './client-sends.ts';
import { forget, timer, wait } from './effects.ts';

/** One below the first port that a system gives to its clients (RFC 6335 §6). */
const PORT_BEFORE_FIRST = 49_151;
/** Time until the first SYN is sent again; it doubles with every further one (RFC 6298 §2, §5). */
const FIRST_SYN_TIMEOUT_MS = 1000;
const MOST_SYNS = 4;
/** Back-offs in a row before the client gives up. */
const MOST_FAILURES = 6;

export const client = setup({
  types: {} as { context: ClientContext; input: ClientInput; events: ClientEvent },
  guards: {
    /**
     * Late answers to an earlier connection are not. Only who waits for SYN_ACK has to ask: when
     * that has come, all that was under way before has come, too.
     */
    current: ({ context, event }) => 'port' in event && event.port === context.port,
    objectsMissing: ({ context }) => isMissing(context),
    nothingMissing: ({ context }) => !isMissing(context),
    mustSecure: ({ context }) => context.security !== 'none' && !context.secured,
    mustLogIn: ({ context }) =>
      mayAsk(context) && context.credentials !== undefined && context.session === undefined,
    mayRequest: ({ context }) => mayAsk(context),
    // Where every object has its own connection, the server closes it as it was asked to.
    leaves: ({ context }) => context.leaves && !isMissing(context) && context.use !== 'fresh',
    synsSpent: ({ context }) => context.syns >= MOST_SYNS,
    triesSpent: ({ context }) => context.failures > MOST_FAILURES,
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
    countFailure: assign({ failures: ({ context }) => context.failures + 1 }),
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

    startSynTimer: ({ context }) =>
      timer(FIRST_SYN_TIMEOUT_MS * 2 ** (context.syns - 1), { type: 'RETRANSMIT' }, 'syn'),
    stopSynTimer: () => forget('syn'),
    startPatience: ({ context }) => timer(context.patienceMs, { type: 'TIME_OUT' }, 'patience'),
    stopPatience: () => forget('patience'),
    // Chance spreads the retries of many clients that failed at the same moment.
    startBackOff: ({ context }) => {
      const maxMs = context.backOffMs * 2 ** (context.failures - 1);
      const duration = { kind: 'uniform', minMs: maxMs / 2, maxMs } as const;
      return wait('back-off', duration, { type: 'RETRY' }, 'back-off');
    },
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
      always: { guard: 'objectsMissing', target: 'synSent', actions: 'takeNewPort' },
      on: {
        VISIT: { actions: 'wantPage' },
        LOG_IN: { actions: ['takeCredentials', 'wantPage'] },
        SYN_ACK: { actions: 'rejectSynAck' },
      },
    },
    synSent: {
      entry: ['sendSyn', 'countSyn', 'startSynTimer'],
      exit: 'stopSynTimer',
      on: {
        SYN_ACK: [
          { guard: 'current', target: 'established', actions: 'sendAck' },
          { actions: 'rejectSynAck' },
        ],
        RST: { guard: 'current', target: 'backingOff' },
        RETRANSMIT: [
          { guard: 'synsSpent', target: 'failed' },
          { target: 'synSent', reenter: true },
        ],
        CLOSE: { target: 'closed', actions: 'wantNoMore' },
      },
    },
    established: {
      initial: 'idle',
      exit: 'stopPatience',
      on: {
        // The server has closed without an answer.
        FIN: { target: 'backingOff', actions: 'sendFinAck' },
        RST: 'backingOff',
        TIME_OUT: { target: 'backingOff', actions: 'sendRst' },
        CLOSE: { target: 'finWait', actions: 'wantNoMore' },
      },
      states: {
        idle: {
          entry: 'stopPatience',
          always: [
            { guard: 'mustSecure', target: 'securing' },
            { guard: 'mustLogIn', target: 'loggingIn' },
            { guard: 'mayRequest', target: 'requesting' },
            { guard: 'leaves', target: '#client.finWait' },
          ],
          on: {
            VISIT: { actions: 'wantPage' },
            FIN: { target: '#client.closed', actions: 'sendFinAck' },
          },
        },
        securing: {
          initial: 'helloSent',
          states: {
            helloSent: {
              entry: ['sendClientHello', 'startPatience'],
              on: {
                SERVER_HELLO: { target: 'keyExchanged', actions: 'sendKeys' },
              },
            },
            keyExchanged: {
              entry: 'startPatience',
              on: {
                FINISHED: {
                  target: '#client.established.idle',
                  actions: ['sendFinished', 'markSecured'],
                },
              },
            },
          },
        },
        loggingIn: {
          entry: ['sendLogin', 'markUsed', 'startPatience'],
          on: {
            LOGIN_OK: { target: 'idle', actions: 'keepSession' },
            LOGIN_REFUSED: { target: 'loginRefused', actions: 'wantNoMore' },
          },
        },
        loginRefused: {
          entry: 'stopPatience',
          on: { LOG_IN: { target: 'idle', actions: ['takeCredentials', 'wantPage'] } },
        },
        requesting: {
          entry: ['sendRequests', 'countAsked', 'startPatience'],
          on: {
            RESPONSE: { target: 'idle', actions: 'keepObject' },
            LOGIN_REQUIRED: { target: 'idle', actions: 'forgetSession' },
          },
        },
      },
    },
    finWait: {
      entry: ['sendFin', 'startPatience'],
      exit: 'stopPatience',
      on: {
        FIN_ACK: { target: 'closed', actions: 'sendAck' },
        // Both sides closed at the same time.
        FIN: { target: 'closed', actions: 'sendAck' },
        RST: 'closed',
        TIME_OUT: 'closed',
      },
    },
    backingOff: {
      entry: ['countFailure', 'startBackOff'],
      exit: 'stopBackOff',
      always: [
        { guard: 'nothingMissing', target: 'closed' },
        { guard: 'triesSpent', target: 'failed' },
      ],
      on: {
        RETRY: { target: 'synSent', actions: 'takeNewPort' },
        CLOSE: { target: 'closed', actions: 'wantNoMore' },
      },
    },
    failed: {
      on: { VISIT: { target: 'closed', actions: 'wantPage' } },
    },
  },
});
