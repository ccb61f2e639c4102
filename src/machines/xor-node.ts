import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Contact } from './identifiers.ts';
import type { Wish } from './look-up.ts';
import { closestTo, type XorTable } from './xor-table.ts';
import {
  beginXor,
  givenUp,
  heardFrom,
  nextToAsk,
  withRound,
  type XorLookUp,
  type XorWidth,
} from './xor-walk.ts';

/**
 * A node of a Kademlia network. It supplies: gives a value it holds, or else the closest nodes it knows.
 * It consumes: looks up keys in rounds, asking α nodes at the same time. Its buckets are filled before
 * the run and stay as they are.
 */

type XorNodeEvent =
  | ({ readonly type: 'LOOK_UP' } & Wish)
  | { readonly type: 'FIND_VALUE'; readonly from: NodeId; readonly key: number }
  | {
      readonly type: 'NODES';
      readonly from: NodeId;
      readonly key: number;
      readonly contacts: readonly Contact[];
    }
  | { readonly type: 'VALUE'; readonly from: NodeId; readonly key: number }
  | { readonly type: 'FAIL' | 'RECOVER' };

export interface XorNodeInput {
  readonly table: XorTable;
  readonly width: XorWidth;
  /** Keys whose values lie here. */
  readonly stored: ReadonlySet<number>;
  readonly timeOutMs: number;
}

export interface XorNodeContext extends XorNodeInput {
  /** The look-up under way, or the last one. */
  readonly lookUp: XorLookUp | undefined;
  /** Questions of others answered. */
  readonly answered: number;
}

export const xorNode = setup({
  types: {
    context: {} as XorNodeContext,
    events: {} as XorNodeEvent,
    input: {} as XorNodeInput,
  },
  delays: { timeOut: ({ context }) => context.timeOutMs },
  guards: {
    hasItsValue: ({ context, event }) =>
      event.type === 'FIND_VALUE' && context.stored.has(event.key),
    hasItItself: ({ context }) => context.stored.has(context.lookUp!.key),
    knowsWhomToAsk: ({ context }) => nextToAsk(context.lookUp!, context.width).length > 0,
    // A late answer to an earlier look-up says nothing about this one.
    isForThisKey: ({ context, event }) =>
      event.type === 'VALUE' && event.key === context.lookUp!.key,
    isLastOfRound: ({ context: { lookUp }, event }) =>
      event.type === 'NODES' &&
      event.key === lookUp!.key &&
      lookUp!.pending.every(({ contact }) => contact.node === event.from),
    isOfThisRound: ({ context: { lookUp }, event }) =>
      event.type === 'NODES' && event.key === lookUp!.key,
  },
  actions: {
    giveValue: ({ event }) => {
      assertEvent(event, 'FIND_VALUE');
      return send(event.from, { type: 'VALUE', key: event.key });
    },
    giveClosest: ({ context, event }) => {
      assertEvent(event, 'FIND_VALUE');
      const contacts = closestTo(event.key, context.table, context.width.bucketSize);
      return send(event.from, { type: 'NODES', key: event.key, contacts });
    },
    countAnswer: assign({ answered: ({ context }) => context.answered + 1 }),
    begin: assign(({ context, event }) => {
      assertEvent(event, 'LOOK_UP');
      return { lookUp: beginXor(event, context.table, context.width) };
    }),
    beginRound: assign(({ context }) => ({ lookUp: withRound(context.lookUp!, context.width) })),
    askRound: ({ context: { lookUp } }) =>
      lookUp!.pending.map(({ contact }) =>
        send(contact.node, { type: 'FIND_VALUE', key: lookUp!.key }),
      ),
    noteNodes: assign(({ context, event }) => {
      assertEvent(event, 'NODES');
      return { lookUp: heardFrom(context.lookUp!, event.from, event.contacts) };
    }),
    giveUpRound: assign(({ context }) => ({ lookUp: givenUp(context.lookUp!) })),
    noteValue: assign(({ context, event }) => {
      assertEvent(event, 'VALUE');
      const lookUp = heardFrom(context.lookUp!, event.from, []);
      return { lookUp: { ...lookUp, holder: event.from, outcome: 'found' as const } };
    }),
    noteOwn: assign(({ context: { lookUp, table } }) => ({
      lookUp: { ...lookUp!, hops: 0, holder: table.self.node, outcome: 'found' as const },
    })),
    noteMiss: assign(({ context }) => ({
      lookUp: { ...context.lookUp!, outcome: 'missed' as const },
    })),
  },
}).createMachine({
  id: 'xor-node',
  type: 'parallel',
  context: ({ input }) => ({ ...input, lookUp: undefined, answered: 0 }),
  states: {
    supplying: {
      initial: 'answering',
      states: {
        answering: {
          on: {
            FIND_VALUE: [
              { guard: 'hasItsValue', actions: ['giveValue', 'countAnswer'] },
              { actions: ['giveClosest', 'countAnswer'] },
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
            { guard: 'hasItItself', target: 'satisfied', actions: 'noteOwn' },
            { guard: 'knowsWhomToAsk', target: 'asking' },
            { target: 'disappointed', actions: 'noteMiss' },
          ],
        },
        /** One round: α questions at the same time. */
        asking: {
          entry: ['beginRound', 'askRound'],
          on: {
            VALUE: { guard: 'isForThisKey', target: 'satisfied', actions: 'noteValue' },
            NODES: [
              { guard: 'isLastOfRound', target: 'choosing', actions: 'noteNodes' },
              { guard: 'isOfThisRound', actions: 'noteNodes' },
            ],
          },
          after: { timeOut: { target: 'choosing', actions: 'giveUpRound' } },
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
