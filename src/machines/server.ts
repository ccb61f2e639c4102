/**
 * A server in two layers that live side by side. `transport` is the operating system's: it opens and
 * closes connections, and keeps a place in the backlog for each that the process has not taken yet.
 * `application` is the process: it waits, reads one message, works on it, replies and waits again.
 * While it works for one client, what the others send lies in the inbox.
 */
import { assign, setup } from 'xstate';
import { allAccepted, hasToAccept, inBacklog } from './connection-table.ts';
import {
  keyOf,
  nothingYet,
  type ServerContext,
  type ServerEvent,
  type ServerInput,
} from './server-context.ts';
import * as process from './server-process.ts';
import * as transport from './server-transport.ts';

export const server = setup({
  types: {} as { context: ServerContext; input: ServerInput; events: ServerEvent },
  guards: {
    backlogFull: ({ context }) => inBacklog(context.connections) >= context.backlog,
    placeFree: ({ context }) => inBacklog(context.connections) < context.backlog,
    connectionToAccept: ({ context }) => hasToAccept(context.connections),
    messageToRead: ({ context }) => context.inbox.length > 0,
    isLogin: ({ context }) => process.isLogin(context),
    isAuthorised: ({ context }) => process.isAuthorised(context),
  },
  actions: {
    sendSynAck: ({ event }) => transport.segment(keyOf(event), 'SYN_ACK'),
    sendRst: ({ event }) => transport.segment(keyOf(event), 'RST'),
    sendFin: ({ event }) => transport.segment(keyOf(event), 'FIN'),
    stopIdleTimer: ({ event }) => transport.stopIdleTimer(keyOf(event)),
    answerToSynTooMany: transport.answerToSynTooMany,
    answerToAck: transport.answerToAck,
    answerToFin: transport.answerToFin,
    answerToFinAck: transport.answerToFinAck,
    answerToData: transport.answerToData,
    resetAll: transport.resetAll,
    stopAllTimers: transport.stopAllTimers,
    noteSyn: assign(transport.noteSyn),
    noteAck: assign(transport.noteAck),
    noteFin: assign(transport.noteFin),
    noteFinAck: assign(transport.noteFinAck),
    noteRst: assign(transport.noteRst),
    noteIdle: assign(transport.noteIdle),
    noteData: assign(transport.noteData),
    countTurnedAway: assign({ turnedAway: ({ context }) => context.turnedAway + 1 }),
    loseAll: assign(nothingYet),

    accept: assign({ connections: ({ context }) => allAccepted(context.connections) }),
    startReading: process.startReading,
    startChecking: process.startChecking,
    startWorking: process.startWorking,
    startReplying: process.startReplying,
    sendReplies: process.sendReplies,
    startIdleTimerAfterReply: process.startIdleTimerAfterReply,
    noteRead: assign(process.noteRead),
    noteLogin: assign(process.noteLogin),
    noteReplied: assign(process.noteReplied),
  },
}).createMachine({
  id: 'server',
  context: ({ input }) => ({ ...input, ...nothingYet, turnedAway: 0 }),
  type: 'parallel',
  states: {
    transport: {
      description: 'The operating system: TCP, and what is kept until the process reads it.',
      initial: 'listening',
      on: {
        ACK: { actions: ['answerToAck', 'noteAck'] },
        FIN: { actions: ['answerToFin', 'noteFin'] },
        FIN_ACK: { actions: ['answerToFinAck', 'noteFinAck'] },
        RST: { actions: ['stopIdleTimer', 'noteRst'] },
        IDLE_TIMEOUT: { actions: ['sendFin', 'noteIdle'] },
        CLIENT_HELLO: { actions: ['answerToData', 'noteData'] },
        FINISHED: { actions: ['answerToData', 'noteData'] },
        LOGIN: { actions: ['answerToData', 'noteData'] },
        REQUEST: { actions: ['answerToData', 'noteData'] },
        KILL: { target: '.refusing', actions: ['resetAll', 'stopAllTimers', 'loseAll'] },
        POWER_OFF: { target: '.silent', actions: ['stopAllTimers', 'loseAll'] },
      },
      states: {
        listening: {
          description: 'Takes new connections (LISTEN in RFC 9293).',
          always: { guard: 'backlogFull', target: 'full' },
          on: { SYN: { actions: ['sendSynAck', 'noteSyn'] } },
        },
        full: {
          description: 'Every place in the backlog is taken.',
          always: { guard: 'placeFree', target: 'listening' },
          on: { SYN: { actions: ['answerToSynTooMany', 'countTurnedAway'] } },
        },
        refusing: {
          description: 'There is no process: new connections are refused.',
          on: { SYN: { actions: 'sendRst' }, START: 'listening' },
        },
        silent: {
          description: 'No power: nothing is heard, nothing is said.',
          on: { '*': {}, START: 'listening' },
        },
      },
    },
    application: {
      description: 'The server process.',
      initial: 'waiting',
      on: { KILL: '.dead', POWER_OFF: '.dead' },
      states: {
        waiting: {
          description: 'Nothing to read.',
          always: [
            { guard: 'connectionToAccept', actions: 'accept' },
            { guard: 'messageToRead', target: 'reading' },
          ],
        },
        reading: {
          description: 'Reads the oldest message in the inbox.',
          entry: ['noteRead', 'startReading'],
          on: {
            READ: [
              { guard: 'isLogin', target: 'checking' },
              { guard: 'isAuthorised', target: 'working' },
              { target: 'replying' },
            ],
          },
        },
        checking: {
          description: 'Compares the password with the salted hash.',
          entry: 'startChecking',
          on: {
            PASSWORD_RIGHT: { target: 'replying', actions: 'noteLogin' },
            PASSWORD_WRONG: 'replying',
            USER_UNKNOWN: 'replying',
          },
        },
        working: {
          description: 'Works out the answer to a request.',
          entry: 'startWorking',
          on: { DONE: 'replying' },
        },
        replying: {
          description: 'Writes the reply.',
          entry: 'startReplying',
          on: {
            REPLIED: {
              target: 'waiting',
              actions: ['sendReplies', 'startIdleTimerAfterReply', 'noteReplied'],
            },
          },
        },
        dead: { description: 'Not running; its memory is lost.', on: { START: 'waiting' } },
      },
    },
  },
});
