import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Wish } from './look-up.ts';
import { directionsTo, type Directions, type RingTable } from './ring-table.ts';
import { beginRing, hopped, skipped, type RingLookUp } from './ring-walk.ts';

/**
 * A node of a Chord ring. It supplies: tells others the next step on their way, and gives the values
 * whose keys lie between its predecessor and itself. It consumes: looks up keys, asking one node after
 * the other itself (the iterative style of the paper) until it knows who is in charge.
 */

type RingNodeEvent =
  | ({ readonly type: 'LOOK_UP' } & Wish)
  | { readonly type: 'FIND_SUCCESSOR' | 'GET'; readonly from: NodeId; readonly key: number }
  /** Closer nodes; or, from the key's predecessor, those in charge. */
  | ({ readonly type: 'FINGERS' | 'SUCCESSORS'; readonly from: NodeId } & Directions)
  | { readonly type: 'VALUE' | 'MISSING'; readonly from: NodeId; readonly key: number }
  | { readonly type: 'FAIL' | 'RECOVER' };

export interface RingNodeInput {
  readonly table: RingTable;
  /** How many successors of a key hold it. */
  readonly replicas: number;
  /** Keys whose values lie here. */
  readonly stored: ReadonlySet<number>;
  readonly timeOutMs: number;
}

export interface RingNodeContext extends RingNodeInput {
  /** The look-up under way, or the last one. */
  readonly lookUp: RingLookUp | undefined;
  /** Questions of others answered. */
  readonly answered: number;
}

export const ringNode = setup({
  types: {
    context: {} as RingNodeContext,
    events: {} as RingNodeEvent,
    input: {} as RingNodeInput,
  },
  delays: { timeOut: ({ context }) => context.timeOutMs },
  guards: {
    hasItsValue: ({ context, event }) => event.type === 'GET' && context.stored.has(event.key),
    knowsSomebodyCloser: ({ context }) => context.lookUp!.candidates.length > 0,
    knowsWhoIsInCharge: ({ context }) => context.lookUp!.holders.length > 0,
  },
  actions: {
    giveDirections: ({ context, event }) => {
      assertEvent(event, 'FIND_SUCCESSOR');
      const told = directionsTo(event.key, context.table);
      const type = told.preceding.length > 0 ? 'FINGERS' : 'SUCCESSORS';
      return send(event.from, { type, ...told });
    },
    giveValue: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'VALUE', key: event.key });
    },
    denyValue: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'MISSING', key: event.key });
    },
    countAnswer: assign({ answered: ({ context }) => context.answered + 1 }),
    begin: assign(({ context, event }) => {
      assertEvent(event, 'LOOK_UP');
      return { lookUp: beginRing(event, context.table, context.replicas) };
    }),
    ask: ({ context: { lookUp } }) =>
      send(lookUp!.candidates[0]!.node, { type: 'FIND_SUCCESSOR', key: lookUp!.key }),
    hop: assign(({ context, event }) => {
      assertEvent(event, ['FINGERS', 'SUCCESSORS']);
      return { lookUp: hopped(context.lookUp!, event, context.replicas) };
    }),
    fetch: ({ context: { lookUp } }) =>
      send(lookUp!.holders[0]!.node, { type: 'GET', key: lookUp!.key }),
    skip: assign(({ context }) => ({ lookUp: skipped(context.lookUp!) })),
    noteValue: assign(({ context, event }) => {
      assertEvent(event, 'VALUE');
      return { lookUp: { ...context.lookUp!, holder: event.from, outcome: 'found' as const } };
    }),
    noteMiss: assign(({ context }) => ({
      lookUp: { ...context.lookUp!, outcome: 'missed' as const },
    })),
  },
}).createMachine({
  id: 'ring-node',
  type: 'parallel',
  context: ({ input }) => ({ ...input, lookUp: undefined, answered: 0 }),
  states: {
    supplying: {
      initial: 'answering',
      states: {
        answering: {
          on: {
            FIND_SUCCESSOR: { actions: ['giveDirections', 'countAnswer'] },
            GET: [
              { guard: 'hasItsValue', actions: ['giveValue', 'countAnswer'] },
              { actions: 'denyValue' },
            ],
            FAIL: 'failed',
          },
        },
        failed: {
          on: { RECOVER: 'answering' },
        },
      },
    },
    consuming: {
      initial: 'idle',
      on: { FAIL: '.failed' },
      states: {
        idle: {
          on: { LOOK_UP: { target: 'choosing', actions: 'begin' } },
        },
        choosing: {
          always: [
            { guard: 'knowsSomebodyCloser', target: 'seeking' },
            { guard: 'knowsWhoIsInCharge', target: 'fetching' },
            { target: 'disappointed', actions: 'noteMiss' },
          ],
        },
        /** On the way to the key's predecessor. */
        seeking: {
          entry: 'ask',
          on: {
            FINGERS: { target: 'choosing', actions: 'hop' },
            SUCCESSORS: { target: 'choosing', actions: 'hop' },
          },
          after: { timeOut: { target: 'choosing', actions: 'skip' } },
        },
        fetching: {
          entry: 'fetch',
          on: {
            VALUE: { target: 'satisfied', actions: 'noteValue' },
            MISSING: { target: 'choosing', actions: 'skip' },
          },
          after: { timeOut: { target: 'choosing', actions: 'skip' } },
        },
        satisfied: {
          on: { LOOK_UP: { target: 'choosing', actions: 'begin' } },
        },
        disappointed: {
          on: { LOOK_UP: { target: 'choosing', actions: 'begin' } },
        },
        failed: {
          on: { RECOVER: 'idle' },
        },
      },
    },
  },
});
