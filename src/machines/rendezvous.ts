import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Endpoint, Packet } from './endpoint.ts';

/**
 * A server with a public address that both of a pair can reach. It sees from which endpoint each one
 * comes (as STUN does) and tells the other (signalling). It carries no data.
 */

type RendezvousEvent =
  | ({ readonly type: 'PACKET'; readonly from: NodeId } & Packet)
  | { readonly type: 'CRASH' | 'RESTART' };

export interface RendezvousInput {
  readonly id: NodeId;
}

interface RendezvousContext extends RendezvousInput {
  /** Who waits for the other of its pair, by the pair’s number (the port it asks at). */
  readonly waiting: ReadonlyMap<number, Endpoint>;
}

export const rendezvous = setup({
  types: {
    context: {} as RendezvousContext,
    events: {} as RendezvousEvent,
    input: {} as RendezvousInput,
  },
  guards: {
    partnerIsHere: ({ context, event }) =>
      event.type === 'PACKET' && context.waiting.has(event.target.port),
  },
  actions: {
    remember: assign(({ context, event }) => {
      assertEvent(event, 'PACKET');
      return { waiting: new Map(context.waiting).set(event.target.port, event.source) };
    }),
    introduce: ({ context, event }) => {
      assertEvent(event, 'PACKET');
      const { port } = event.target;
      const [first, second] = [context.waiting.get(port)!, event.source];
      const source = { node: context.id, port };
      const tell = (target: Endpoint, about: Endpoint) =>
        send(target.node, { type: 'PACKET', source, target, says: 'PEER', about });
      return [tell(first, second), tell(second, first)];
    },
    forgetPair: assign(({ context, event }) => {
      assertEvent(event, 'PACKET');
      const waiting = new Map(context.waiting);
      waiting.delete(event.target.port);
      return { waiting };
    }),
  },
}).createMachine({
  id: 'rendezvous',
  context: ({ input }) => ({ ...input, waiting: new Map() }),
  initial: 'introducing',
  states: {
    introducing: {
      on: {
        PACKET: [
          { guard: 'partnerIsHere', actions: ['introduce', 'forgetPair'] },
          { actions: 'remember' },
        ],
        CRASH: 'down',
      },
    },
    down: {
      on: { RESTART: 'introducing' },
    },
  },
});
