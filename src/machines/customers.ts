import { assign, setup } from 'xstate';
import type { NodeId, WaitEffect } from '#sim/index.ts';
import { forget, send, wait } from './effects.ts';

/**
 * A client that asks whenever it likes, whether or not it has been answered yet (an open loop).
 * The gaps between its requests are exponential, so the requests of many such clients together
 * arrive as a Poisson process, however many of them there are.
 */

type CustomerEvent =
  /** The client's own: it is time for the next request. */
  | { readonly type: 'ASK' }
  /** From the server: done; no place left; broken off, or nobody there. */
  | { readonly type: 'RESPONSE' | 'REFUSED' | 'RESET'; readonly number: number }
  /** From the demand: ask `factor` times as often as at first; 0 means not at all. */
  | { readonly type: 'PACE'; readonly factor: number };

export interface CustomerInput {
  readonly server: NodeId;
  /** Mean time between two requests at the usual pace. */
  readonly meanGapMs: number;
}

interface CustomerContext extends CustomerInput {
  readonly factor: number;
  readonly asked: number;
  readonly answered: number;
  /** Requests that came back refused or broken off. */
  readonly refused: number;
}

/** Requests of this client that have come to no end yet. */
export function outstanding({ asked, answered, refused }: CustomerContext): number {
  return asked - answered - refused;
}

/** A new wait replaces the one before: exponential gaps have no memory, so that loses nothing. */
function nextGap({ meanGapMs, factor }: CustomerContext): WaitEffect {
  const duration = { kind: 'exponential', meanMs: meanGapMs / factor } as const;
  return wait('arrivals', duration, { type: 'ASK' }, 'ask');
}

export const customer = setup({
  types: {
    context: {} as CustomerContext,
    events: {} as CustomerEvent,
    input: {} as CustomerInput,
  },
  guards: {
    isLastReply: ({ context }) => outstanding(context) === 1,
  },
  actions: {
    thinkOn: ({ context }) => (context.factor > 0 ? nextGap(context) : forget('ask')),
    ask: ({ context }) => [
      send(context.server, { type: 'REQUEST', number: context.asked + 1 }),
      nextGap(context),
    ],
    countRequest: assign({ asked: ({ context }) => context.asked + 1 }),
    countAnswer: assign({ answered: ({ context }) => context.answered + 1 }),
    countRefusal: assign({ refused: ({ context }) => context.refused + 1 }),
    changePace: assign(({ event }) => (event.type === 'PACE' ? { factor: event.factor } : {})),
  },
}).createMachine({
  id: 'customer',
  context: ({ input }) => ({ ...input, factor: 1, asked: 0, answered: 0, refused: 0 }),
  entry: 'thinkOn',
  initial: 'idle',
  on: {
    PACE: { actions: ['changePace', 'thinkOn'] },
  },
  states: {
    idle: {
      on: {
        ASK: { target: 'waiting', actions: ['ask', 'countRequest'] },
      },
    },
    waiting: {
      on: {
        ASK: { actions: ['ask', 'countRequest'] },
        RESPONSE: [
          { guard: 'isLastReply', target: 'idle', actions: 'countAnswer' },
          { actions: 'countAnswer' },
        ],
        REFUSED: [
          { guard: 'isLastReply', target: 'idle', actions: 'countRefusal' },
          { actions: 'countRefusal' },
        ],
        RESET: [
          { guard: 'isLastReply', target: 'idle', actions: 'countRefusal' },
          { actions: 'countRefusal' },
        ],
      },
    },
  },
});
