import { createMachine, not, setup } from 'xstate';

/** A little of everything that a chart must show, in machines of the kind the course has. */

export const server = createMachine({
  id: 'server',
  initial: 'idle',
  on: { KILL: '.crashed', TICK: { actions: 'count' } },
  states: {
    idle: { description: 'Nobody is connected.', on: { SYN: 'session', 'SYN.RETRY': 'session' } },
    session: {
      initial: 'connecting',
      on: { RESET: 'session', RETRY: '.connecting', NOISE: {} },
      onDone: 'idle',
      states: {
        connecting: {
          after: {
            rtoMs: { guard: 'canRetry', target: 'connecting', reenter: true },
            500: 'closed',
          },
          on: {
            ACK: [{ guard: 'hasSlot', target: 'open' }, { target: '#server.crashed' }],
          },
        },
        open: {
          initial: 'reading',
          states: {
            reading: { on: { BYTES: 'working', MORE: { actions: 'append' } } },
            working: {
              always: { guard: not('isSlow'), target: 'replying' },
              on: { BUG: '#server.crashed' },
            },
            replying: { on: { SENT: 'reading', FIN: '#server.session' } },
          },
        },
        closed: { type: 'final' },
      },
    },
    crashed: { after: { restartMs: 'idle' } },
  },
});

export const peer = setup({
  types: { events: {} as { type: string } },
  guards: {
    hasAll: () => true,
    isRarest: ({ event }, _params: { of: number }) => event.type === 'x',
  },
}).createMachine({
  id: 'peer',
  type: 'parallel',
  on: { LEAVE: { target: ['.supplying.choked', '.consuming.empty'] } },
  states: {
    supplying: {
      initial: 'choked',
      states: {
        choked: { on: { UNCHOKE: 'unchoked' } },
        unchoked: { on: { CHOKE: 'choked', REQUEST: { actions: () => undefined } } },
      },
    },
    consuming: {
      initial: 'empty',
      states: {
        empty: {
          on: {
            HAVE: 'leeching',
            PIECE: { guard: { type: 'isRarest', params: { of: 3 } }, target: 'leeching' },
          },
        },
        leeching: { always: { guard: 'hasAll', target: 'complete' } },
        complete: { on: { DROP: 'empty' } },
      },
    },
  },
});

/**
 * Lines between a state and its own contents, deep inside; a label longer than 200 px.
 * @public found with all others of this file, not by its name
 */
export const host = createMachine({
  id: 'host',
  type: 'parallel',
  states: {
    transport: {
      initial: 'listening',
      on: { KILL: '.refusing' },
      states: {
        listening: { on: { FULL: { guard: 'isLongerThanAnyoneWouldWrite', target: 'refusing' } } },
        refusing: { on: { START: 'listening', START_ALL: '#host.transport' } },
      },
    },
    application: {
      initial: 'waiting',
      states: { waiting: { on: { ACCEPT: 'reading' } }, reading: { on: { DONE: 'waiting' } } },
    },
  },
});

/** Its labels hold every sign that Mermaid reads as its own. */
export const awkward = createMachine({
  id: 'awkward',
  initial: 'a b',
  states: {
    'a b': { on: { 'x:y;z': 'end', '#"<%%>{}': 'end', '-->': 'last', '*': { actions: 'log' } } },
    end: { type: 'final' },
    last: { type: 'history', history: 'deep', target: 'a b' },
  },
});

export const light = createMachine({
  id: 'light',
  initial: 'green',
  states: {
    green: { after: { greenMs: 'yellow' } },
    yellow: { after: { 1000: 'red' } },
    red: { after: { redMs: 'green' } },
  },
});
