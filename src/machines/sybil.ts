import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { forgeryOf, type Place } from './identities.ts';

/** One attacker that poses as many: it joins again and again, and answers for each with a lie. */

type SybilEvent =
  | { readonly type: 'GET'; readonly from: NodeId; readonly entry: number }
  /** From outside: it invents so many identities more. */
  | { readonly type: 'INVENT'; readonly count: number };

export interface SybilInput {
  readonly fakes: number;
  readonly membersAt: NodeId;
  /** Places it makes identities for, one each, as far as they reach; none if it cannot choose ids. */
  readonly aims: readonly Place[];
}

export interface SybilContext extends SybilInput {
  readonly lies: number;
}

function joining({ membersAt, aims }: SybilInput, count: number, before: number) {
  const chosen = aims.slice(before, before + count);
  return send(membersAt, { type: 'JOIN', count: count - chosen.length, chosen });
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
    joinAsMany: ({ context }) => joining(context, context.fakes, 0),
    joinAsMore: ({ context, event }) => {
      assertEvent(event, 'INVENT');
      return joining(context, event.count, context.fakes);
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
      always: { guard: 'hasFakes', target: 'posing', actions: 'joinAsMany' },
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
