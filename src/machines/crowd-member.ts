import { assertEvent, assign, setup } from 'xstate';
import { whileMeans, type CrowdMemberContext } from './crowd-member-context.ts';
import type { CrowdMemberEvent, CrowdMemberInput } from './crowd-member-context.ts';
import { cut, forget, send, timer, transfer } from './effects.ts';

/**
 * One who wants a copy, for itself or for a crowd like it, and passes it on if the architecture lets
 * it: while its own copy is still coming, too. It asks those it was told of one after the other. The
 * one who has the copy at first is a member too: it only has nothing to ask for.
 */

export const crowdMember = setup({
  types: {
    context: {} as CrowdMemberContext,
    events: {} as CrowdMemberEvent,
    input: {} as CrowdMemberInput,
  },
  guards: {
    mayNotSupply: ({ context }) => context.supplies === 'never',
    givesNothing: ({ context }) => context.supplies === 'refuses',
    hasSomething: ({ context }) => context.has,
    hasSomethingAndIsThere: ({ context }) => context.has && context.present,
    sendsNothing: ({ context }) => context.sendingTo.length === 0,
    isSending: ({ context }) => context.sendingTo.length > 0,
    isRevoked: ({ context, event }) => {
      assertEvent(event, 'GET');
      return context.revoked.includes(event.from);
    },
    hasItAlready: ({ event }) => {
      assertEvent(event, 'WANT');
      return event.cached;
    },
    knowsList: ({ context }) => context.list !== undefined,
    hasEverything: ({ context }) => context.complete,
    hasAskedAll: ({ context }) => context.toAsk.length === 0,
    isLastToAsk: ({ context }) => context.toAsk.length === 1,
  },
  actions: {
    stay: ({ context }) =>
      context.awayMs === 0 ? [] : whileMeans(context.presentMs, { type: 'LEAVE' }),
    stayAway: ({ context }) => whileMeans(context.awayMs, { type: 'RETURN' }),
    give: ({ context, event }) => {
      assertEvent(event, 'GET');
      const { from, readers } = event;
      return [
        send(from, { type: 'OK' }),
        transfer(from, readers * context.fileBytes, { type: 'FILE' }),
      ];
    },
    deny: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'DENIED' });
    },
    noteSending: assign(({ context, event }) => {
      assertEvent(event, 'GET');
      return { sendingTo: [...context.sendingTo, event.from] };
    }),
    noteSent: assign(({ context, event }) => {
      assertEvent(event, 'CLOSE');
      return { sendingTo: context.sendingTo.filter((member) => member !== event.from) };
    }),
    noteRevoked: assign(({ context, event }) => {
      assertEvent(event, 'REVOKE');
      return { revoked: [...context.revoked, event.member] };
    }),
    breakOff: ({ context }) => [
      cut,
      ...context.sendingTo.map((member) => send(member, { type: 'BROKEN_OFF' })),
    ],
    noteReaders: assign(({ event }) => {
      assertEvent(event, 'WANT');
      return { readers: event.readers };
    }),
    askServer: assign(({ context }) => ({
      toAsk: context.server === undefined ? [] : [context.server],
    })),
    lookUp: ({ context }) => send(context.list!, { type: 'LOOKUP' }),
    noteNamed: assign(({ event }) => {
      assertEvent(event, 'HOLDERS');
      return { toAsk: event.named };
    }),
    ask: ({ context: { toAsk, readers } }) =>
      toAsk.length === 0 ? [] : send(toAsk[0]!, { type: 'GET', readers }),
    bePatient: ({ context }) => timer(context.patienceMs, { type: 'NO_ANSWER' }, 'answer'),
    waitNoLonger: () => forget('answer'),
    tryNext: assign({ toAsk: ({ context }) => context.toAsk.slice(1) }),
    begin: assign(({ event }) => {
      assertEvent(event, 'OK');
      return { has: true, giver: event.from };
    }),
    tellHave: ({ context: { list, supplies } }) =>
      list === undefined || supplies !== 'yes' ? [] : send(list, { type: 'HAVE' }),
    close: ({ event }) => {
      assertEvent(event, 'FILE');
      return send(event.from, { type: 'CLOSE' });
    },
    lose: assign({ has: false, sendingTo: [] }),
    tellGone: ({ context: { list } }) => (list === undefined ? [] : send(list, { type: 'GONE' })),
  },
}).createMachine({
  id: 'crowd-member',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    has: input.complete,
    readers: 0,
    toAsk: [],
    giver: undefined,
    sendingTo: [],
    revoked: [],
  }),
  states: {
    supplying: {
      initial: 'empty',
      on: {
        CLOSE: { actions: 'noteSent' },
        BROKEN_OFF: { target: '.empty', actions: ['breakOff', 'lose', 'tellGone'] },
        REVOKE: { actions: 'noteRevoked' },
        GIVE_UP: { target: '.gone', actions: 'breakOff' },
      },
      states: {
        empty: {
          always: [
            { guard: 'mayNotSupply', target: 'barred' },
            { guard: 'givesNothing', target: 'refusing' },
            { guard: 'hasSomethingAndIsThere', target: 'present' },
            { guard: 'hasSomething', target: 'away' },
          ],
        },
        present: {
          initial: 'offering',
          entry: 'stay',
          on: {
            GET: [{ guard: 'isRevoked', actions: 'deny' }, { actions: ['give', 'noteSending'] }],
            LEAVE: 'away',
          },
          states: {
            offering: { always: { guard: 'isSending', target: 'uploading' } },
            uploading: { always: { guard: 'sendsNothing', target: 'offering' } },
          },
        },
        away: { entry: 'stayAway', on: { RETURN: 'present' } },
        barred: {},
        refusing: {},
        gone: {},
      },
    },
    consuming: {
      initial: 'idle',
      states: {
        idle: {
          always: { guard: 'hasEverything', target: 'complete' },
          on: {
            WANT: [
              { guard: 'hasItAlready', target: 'reusing', actions: 'noteReaders' },
              { guard: 'knowsList', target: 'lookingUp', actions: 'noteReaders' },
              { target: 'asking', actions: ['noteReaders', 'askServer'] },
            ],
          },
        },
        lookingUp: {
          entry: ['lookUp', 'bePatient'],
          exit: 'waitNoLonger',
          on: {
            HOLDERS: { target: 'asking', actions: 'noteNamed' },
            DENIED: 'lockedOut',
            NO_ANSWER: 'unserved',
          },
        },
        asking: {
          entry: ['ask', 'bePatient'],
          exit: 'waitNoLonger',
          always: { guard: 'hasAskedAll', target: 'unserved' },
          on: {
            OK: { target: 'downloading', actions: 'begin' },
            BUSY: { target: 'asking', reenter: true, actions: 'tryNext' },
            NO_ANSWER: { target: 'asking', reenter: true, actions: 'tryNext' },
            DENIED: [
              { guard: 'isLastToAsk', target: 'lockedOut' },
              { target: 'asking', reenter: true, actions: 'tryNext' },
            ],
          },
        },
        downloading: {
          entry: 'tellHave',
          on: { FILE: { target: 'complete', actions: 'close' }, BROKEN_OFF: 'unserved' },
        },
        complete: {},
        reusing: {},
        unserved: {},
        lockedOut: {},
      },
    },
  },
});
