import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { forgeryOf, type Place } from './identities.ts';

/**
 * One attacker that poses as many: it answers for each of its identities with a lie, and joins again
 * whenever it wants to be more.
 */

type SybilEvent =
  | { readonly type: 'GET'; readonly from: NodeId; readonly entry: number }
  /** From outside: it invents so many identities more. */
  | { readonly type: 'INVENT'; readonly count: number };

export interface SybilInput {
  /** Identities it has joined with before. */
  readonly fakes: number;
  readonly membersAt: NodeId;
  /** Places it makes identities for, one each, as far as they reach; none if it cannot choose ids. */
  readonly aims: readonly Place[];
}

export interface SybilContext extends SybilInput {
  readonly lies: number;
}

export const sybil = setup({
  types: {
    context: {} as SybilContext,
    events: {} as SybilEvent,
    input: {} as SybilInput,
  },
  guards: {
    hasFakes: ({ context }) => context.fakes > 0,
  },
  actions: {
    joinAsMore: ({ context: { membersAt, aims, fakes }, event }) => {
      assertEvent(event, 'INVENT');
      const chosen = aims.slice(fakes, fakes + event.count);
      return send(membersAt, { type: 'JOIN', count: event.count - chosen.length, chosen });
    },
    countFakes: assign({
      fakes: ({ context, event }) => {
        assertEvent(event, 'INVENT');
        return context.fakes + event.count;
      },
    }),
    lie: ({ event }) => {
      assertEvent(event, 'GET');
      const { from, entry } = event;
      return send(from, { type: 'VALUE', entry, value: forgeryOf(entry) });
    },
    countLie: assign({ lies: ({ context }) => context.lies + 1 }),
  },
}).createMachine({
  id: 'sybil',
  context: ({ input }) => ({ ...input, lies: 0 }),
  initial: 'outside',
  states: {
    outside: {
      always: { guard: 'hasFakes', target: 'posing' },
      on: { INVENT: { target: 'posing', actions: ['joinAsMore', 'countFakes'] } },
    },
    /** As so many others. */
    posing: {
      on: {
        GET: { actions: ['lie', 'countLie'] },
        INVENT: { actions: ['joinAsMore', 'countFakes'] },
      },
    },
  },
});
