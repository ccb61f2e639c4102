import { assertEvent, assign, setup } from 'xstate';
import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/**
 * What makes many nodes fail at once: a power cut, a bad update. It strikes each node with the same
 * probability, independently of the others, and may end.
 */

type OutageEvent = { readonly type: 'STRIKE'; readonly share: number } | { readonly type: 'END' };

export interface OutageInput {
  readonly nodes: readonly NodeId[];
  readonly dice: Dice;
}

interface OutageContext extends OutageInput {
  /** Those it struck last. */
  readonly struck: readonly NodeId[];
}

export const outage = setup({
  types: {
    context: {} as OutageContext,
    events: {} as OutageEvent,
    input: {} as OutageInput,
  },
  actions: {
    draw: assign(({ context, event }) => {
      assertEvent(event, 'STRIKE');
      const draws = new Draws(context.dice);
      const struck = context.nodes.filter(() => draws.chance(event.share));
      return { struck, dice: draws.dice };
    }),
    strike: ({ context }) => context.struck.map((node) => send(node, { type: 'FAIL' })),
    restore: ({ context }) => context.nodes.map((node) => send(node, { type: 'RECOVER' })),
  },
}).createMachine({
  id: 'outage',
  context: ({ input }) => ({ ...input, struck: [] }),
  initial: 'calm',
  on: { STRIKE: { target: '.striking', actions: ['draw', 'strike'] } },
  states: {
    calm: {},
    striking: {
      on: { END: { target: 'calm', actions: 'restore' } },
    },
  },
});
