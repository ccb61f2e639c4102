import { assertEvent, assign, setup, stateIn } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { forget, send, wait } from './effects.ts';

/**
 * A peer that holds one copy. It supplies: its owner switches it on and off, and while it is on it
 * gives the copy to whoever asks. It consumes: it takes every update of its software, and a bad one
 * keeps it crashed until the next, whatever the owner does.
 */

type ReplicaHostEvent =
  | { readonly type: 'GET'; readonly from: NodeId }
  /** The owner switches it on or off. */
  | { readonly type: 'SWITCH' }
  | { readonly type: 'UPDATE'; readonly from: NodeId; readonly sound: boolean }
  /** From outside: broken, until somebody mends it. */
  | { readonly type: 'FAIL' | 'MEND' };

export interface ReplicaHostInput {
  readonly on: boolean;
  readonly sound: boolean;
  /** How long its owner leaves it on, and off, on average. */
  readonly onMeanMs: number;
  readonly offMeanMs: number;
}

export interface ReplicaHostContext extends ReplicaHostInput {
  /** Copies it has given away. */
  readonly given: number;
}

function untilSwitched(meanMs: number) {
  return wait('switching', { kind: 'exponential', meanMs }, { type: 'SWITCH' }, 'switch');
}

export const replicaHost = setup({
  types: {
    context: {} as ReplicaHostContext,
    events: {} as ReplicaHostEvent,
    input: {} as ReplicaHostInput,
  },
  guards: {
    startsOn: ({ context }) => context.on,
    startsSound: ({ context }) => context.sound,
    runs: stateIn({ consuming: 'sound' }),
    isBad: ({ event }) => {
      assertEvent(event, 'UPDATE');
      return !event.sound;
    },
    isGood: ({ event }) => {
      assertEvent(event, 'UPDATE');
      return event.sound;
    },
  },
  actions: {
    untilSwitchedOff: ({ context }) => untilSwitched(context.onMeanMs),
    untilSwitchedOn: ({ context }) => untilSwitched(context.offMeanMs),
    stopWaiting: () => forget('switch'),
    give: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'COPY' });
    },
    countGiven: assign({ given: ({ context }) => context.given + 1 }),
  },
}).createMachine({
  id: 'replica-host',
  type: 'parallel',
  context: ({ input }) => ({ ...input, given: 0 }),
  states: {
    supplying: {
      initial: 'starting',
      states: {
        starting: {
          always: [{ guard: 'startsOn', target: 'offering' }, { target: 'away' }],
        },
        offering: {
          entry: 'untilSwitchedOff',
          on: {
            GET: { guard: 'runs', actions: ['give', 'countGiven'] },
            SWITCH: 'away',
            FAIL: 'broken',
          },
        },
        away: {
          entry: 'untilSwitchedOn',
          on: { SWITCH: 'offering', FAIL: 'broken' },
        },
        broken: {
          entry: 'stopWaiting',
          on: { MEND: 'offering' },
        },
      },
    },
    consuming: {
      initial: 'starting',
      states: {
        starting: {
          always: [{ guard: 'startsSound', target: 'sound' }, { target: 'crashed' }],
        },
        sound: {
          on: { UPDATE: { guard: 'isBad', target: 'crashed' } },
        },
        crashed: {
          on: { UPDATE: { guard: 'isGood', target: 'sound' } },
        },
      },
    },
  },
});
