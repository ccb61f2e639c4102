import { setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/** Answers which address belongs to a name. Which port, the one who asks must know (DNS, RFC 1034). */

interface NameServerEvent {
  readonly type: 'LOOK_UP';
  readonly from: NodeId;
  readonly name: string;
}

export interface NameServerInput {
  readonly addresses: Readonly<Record<string, NodeId>>;
}

export const nameServer = setup({
  types: {
    context: {} as NameServerInput,
    events: {} as NameServerEvent,
    input: {} as NameServerInput,
  },
  actions: {
    answer: ({ context, event }) =>
      send(event.from, { type: 'ADDRESS', address: context.addresses[event.name] }),
  },
}).createMachine({
  id: 'name-server',
  context: ({ input }) => input,
  initial: 'listening',
  states: {
    listening: {
      on: { LOOK_UP: { actions: 'answer' } },
    },
  },
});
