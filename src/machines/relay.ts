import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Endpoint, Packet } from './endpoint.ts';

/**
 * A relay (as TURN): both of a pair send to it, it passes on what the one says to the other. It is a
 * server again: every byte of the pair goes through its links.
 */

type RelayEvent = { readonly type: 'PACKET'; readonly from: NodeId } & Packet;

export interface RelayInput {
  readonly id: NodeId;
}

interface RelayContext extends RelayInput {
  /** The first of each pair to ask, by the pair’s number. */
  readonly allocated: ReadonlyMap<number, Endpoint>;
  readonly carried: number;
}

export const relay = setup({
  types: {
    context: {} as RelayContext,
    events: {} as RelayEvent,
    input: {} as RelayInput,
  },
  guards: {
    bothAreHere: ({ context, event }) => context.allocated.has(event.target.port),
  },
  actions: {
    allocate: assign(({ context, event }) => {
      assertEvent(event, 'PACKET');
      return { allocated: new Map(context.allocated).set(event.target.port, event.source) };
    }),
    join: ({ context, event: { source: second, target: own } }) => {
      const first = context.allocated.get(own.port)!;
      const source = { node: context.id, port: own.port };
      const tell = (target: Endpoint) =>
        send(target.node, { type: 'PACKET', source, target, says: 'RELAYED' });
      return [tell(first), tell(second)];
    },
    countCarried: assign({ carried: ({ context }) => context.carried + 1 }),
  },
}).createMachine({
  id: 'relay',
  context: ({ input }) => ({ ...input, allocated: new Map(), carried: 0 }),
  initial: 'relaying',
  states: {
    relaying: {
      on: {
        PACKET: [
          { guard: 'bothAreHere', actions: ['join', 'countCarried'] },
          { actions: 'allocate' },
        ],
      },
    },
  },
});
