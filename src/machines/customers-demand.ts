import { setup } from 'xstate';
import type { NodeId, SendEffect } from '#sim/index.ts';
import { send } from './effects.ts';

/** What makes all clients at once ask more, or not at all: a rush, a closing hour. */

type DemandEvent =
  { readonly type: 'DOUBLE' } | { readonly type: 'STOP' } | { readonly type: 'CALM' };

interface DemandContext {
  readonly customers: readonly NodeId[];
}

function tellAll({ customers }: DemandContext, factor: number): SendEffect[] {
  return customers.map((id) => send(id, { type: 'PACE', factor }));
}

export const demand = setup({
  types: {
    context: {} as DemandContext,
    events: {} as DemandEvent,
    input: {} as DemandContext,
  },
  actions: {
    tellUsualPace: ({ context }) => tellAll(context, 1),
    tellDoublePace: ({ context }) => tellAll(context, 2),
    tellToStop: ({ context }) => tellAll(context, 0),
  },
}).createMachine({
  id: 'demand',
  context: ({ input }) => input,
  initial: 'usual',
  states: {
    usual: {
      on: {
        DOUBLE: { target: 'doubled', actions: 'tellDoublePace' },
        STOP: { target: 'stopped', actions: 'tellToStop' },
      },
    },
    doubled: {
      on: {
        CALM: { target: 'usual', actions: 'tellUsualPace' },
        STOP: { target: 'stopped', actions: 'tellToStop' },
      },
    },
    stopped: {
      on: {
        CALM: { target: 'usual', actions: 'tellUsualPace' },
        DOUBLE: { target: 'doubled', actions: 'tellDoublePace' },
      },
    },
  },
});
