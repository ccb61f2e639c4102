import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { canPassOn, pick, type Held, type Policy, type Routing } from './balancer-routing.ts';
import { send, timer } from './effects.ts';
import { emptyFifo, takeFirst, withLast, type Fifo } from './queue-server-fifo.ts';

/**
 * Takes every request and hands it to one of several servers. It knows of a server only what it
 * sees itself: what it has sent there and what has come back. A server that breaks a connection off
 * is left out for a while, then tried again.
 */

type BalancerEvent =
  | { readonly type: 'REQUEST'; readonly from: NodeId; readonly number: number }
  /** From a server, about the request of this serial number. */
  | { readonly type: 'RESPONSE' | 'RESET'; readonly from: NodeId; readonly number: number }
  /** The balancer's own: time to trust this server again. */
  | { readonly type: 'TRY_AGAIN'; readonly server: number };

export interface BalancerInput {
  readonly servers: readonly NodeId[];
  readonly policy: Policy;
  readonly choices: number;
  readonly dice: Dice;
}

export interface BalancerContext extends Routing {
  /** Requests at each server, first come first: each answers in this order. */
  readonly passed: readonly (readonly Held[])[];
  /** Requests passed on so far. */
  readonly serial: number;
  /** The server that gets the next one. */
  readonly chosen: number;
  /** The one line of the policy `pooled`. */
  readonly line: Fifo<Held>;
}

/** How long a server that broke off is left alone. */
const AVOIDED_MS = 1_000;

function passOn(context: BalancerContext, request: Held): Partial<BalancerContext> {
  const { server, turn, dice } = pick(context)!;
  const { loads, passed } = context;
  return {
    turn,
    dice,
    chosen: server,
    serial: context.serial + 1,
    loads: loads.with(server, loads[server]! + 1),
    passed: passed.with(server, [...passed[server]!, request]),
  };
}

function settled(context: BalancerContext, from: NodeId): Partial<BalancerContext> {
  const server = context.servers.indexOf(from);
  const { loads, passed } = context;
  return {
    loads: loads.with(server, loads[server]! - 1),
    passed: passed.with(server, passed[server]!.slice(1)),
  };
}

/** The request that a server answers: the one it has had longest. */
export function answered({ servers, passed }: BalancerContext, from: NodeId): Held {
  return passed[servers.indexOf(from)]![0]!;
}

export const balancer = setup({
  types: {
    context: {} as BalancerContext,
    events: {} as BalancerEvent,
    input: {} as BalancerInput,
  },
  guards: {
    someoneCanTakeIt: ({ context }) => canPassOn(context),
    nobodyWaits: ({ context }) => context.line.length === 0,
  },
  actions: {
    choose: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return passOn(context, { client: event.from, number: event.number });
    }),
    passOn: ({ context: { servers, chosen, serial } }) =>
      send(servers[chosen]!, { type: 'REQUEST', number: serial }),
    hold: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return { line: withLast(context.line, { client: event.from, number: event.number }) };
    }),
    answer: ({ context, event }) => {
      assertEvent(event, ['RESPONSE', 'RESET']);
      const { client, number } = answered(context, event.from);
      return send(client, { type: event.type, number });
    },
    settle: assign(({ context, event }) => {
      assertEvent(event, ['RESPONSE', 'RESET']);
      return settled(context, event.from);
    }),
    avoid: assign(({ context, event }) => {
      assertEvent(event, 'RESET');
      return { avoided: context.avoided.with(context.servers.indexOf(event.from), true) };
    }),
    trustLater: ({ context, event }) => {
      assertEvent(event, 'RESET');
      const server = context.servers.indexOf(event.from);
      return timer(AVOIDED_MS, { type: 'TRY_AGAIN', server }, `avoid ${server}`);
    },
    trust: assign(({ context, event }) => {
      assertEvent(event, ['TRY_AGAIN', 'RESPONSE']);
      const server =
        event.type === 'TRY_AGAIN' ? event.server : context.servers.indexOf(event.from);
      return context.avoided[server] ? { avoided: context.avoided.with(server, false) } : {};
    }),
    callNext: assign(({ context }) => {
      const [first, line] = takeFirst(context.line)!;
      return { ...passOn(context, first), line };
    }),
  },
}).createMachine({
  id: 'balancer',
  context: ({ input }) => ({
    ...input,
    loads: input.servers.map(() => 0),
    avoided: input.servers.map(() => false),
    turn: 0,
    passed: input.servers.map(() => []),
    serial: 0,
    chosen: 0,
    line: emptyFifo,
  }),
  initial: 'passing',
  states: {
    passing: {
      on: {
        REQUEST: [
          { guard: 'someoneCanTakeIt', actions: ['choose', 'passOn'] },
          { target: 'holding', actions: 'hold' },
        ],
        RESPONSE: { actions: ['answer', 'settle', 'trust'] },
        TRY_AGAIN: { actions: 'trust' },
        RESET: { actions: ['answer', 'settle', 'avoid', 'trustLater'] },
      },
    },
    holding: {
      always: { guard: 'nobodyWaits', target: 'passing' },
      on: {
        REQUEST: { actions: 'hold' },
        // The server that answers, or is trusted again, is free: one of those who wait goes there.
        RESPONSE: { actions: ['answer', 'settle', 'trust', 'callNext', 'passOn'] },
        TRY_AGAIN: { actions: ['trust', 'callNext', 'passOn'] },
        RESET: { actions: ['answer', 'settle', 'avoid', 'trustLater'] },
      },
    },
  },
});
