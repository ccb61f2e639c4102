import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { isSame, type Endpoint, type Packet } from './endpoint.ts';

/**
 * A network address translator with one host behind it. A mapping exists only after the inside has
 * sent: then packets from that very endpoint may come in. A well-behaved NAT uses one port for all it
 * talks to, so others can be told of it (endpoint-independent mapping, RFC 4787); one that takes a new
 * port for every destination cannot be announced. Filtering is by address and port.
 */

type NatEvent = { readonly type: 'PACKET'; readonly from: NodeId } & Packet;

export interface NatInput {
  readonly id: NodeId;
  readonly inside: NodeId;
  /** True for one that takes a new port for every destination. */
  readonly portPerTarget: boolean;
}

interface Mapping {
  readonly port: number;
  readonly target: Endpoint;
}

export interface NatContext extends NatInput {
  readonly mappings: readonly Mapping[];
  readonly dropped: number;
}

/** The public port for this destination, whether it is mapped already or would be now. */
function portFor({ mappings, portPerTarget }: NatContext, target: Endpoint): number {
  if (!portPerTarget) return 1;
  return mappings.find((mapping) => isSame(mapping.target, target))?.port ?? mappings.length + 1;
}

export const nat = setup({
  types: {
    context: {} as NatContext,
    events: {} as NatEvent,
    input: {} as NatInput,
  },
  guards: {
    comesFromInside: ({ context, event }) => event.from === context.inside,
    isExpected: ({ context, event }) =>
      context.mappings.some(
        ({ port, target }) => port === event.target.port && isSame(target, event.source),
      ),
  },
  actions: {
    openMapping: assign(({ context, event }) => {
      assertEvent(event, 'PACKET');
      const { target } = event;
      if (context.mappings.some((mapping) => isSame(mapping.target, target))) return {};
      return { mappings: [...context.mappings, { port: portFor(context, target), target }] };
    }),
    sendOut: ({ context, event: { target, says, about } }) => {
      const source = { node: context.id, port: portFor(context, target) };
      return send(target.node, { type: 'PACKET', source, target, says, ...(about && { about }) });
    },
    letIn: ({ context, event: { source, says, about } }) => {
      const target = { node: context.inside, port: 0 };
      return send(context.inside, {
        type: 'PACKET',
        source,
        target,
        says,
        ...(about && { about }),
      });
    },
    countDrop: assign({ dropped: ({ context }) => context.dropped + 1 }),
  },
}).createMachine({
  id: 'nat',
  context: ({ input }) => ({ ...input, mappings: [], dropped: 0 }),
  initial: 'closed',
  states: {
    closed: {
      on: {
        PACKET: [
          { guard: 'comesFromInside', target: 'mapped', actions: ['openMapping', 'sendOut'] },
          { actions: 'countDrop' },
        ],
      },
    },
    mapped: {
      on: {
        PACKET: [
          { guard: 'comesFromInside', actions: ['openMapping', 'sendOut'] },
          { guard: 'isExpected', actions: 'letIn' },
          { actions: 'countDrop' },
        ],
      },
    },
  },
});
