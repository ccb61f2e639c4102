import { assertEvent, assign, setup } from 'xstate';
import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/**
 * A tracker: it knows who is there, not who has what, and no byte of the file goes through it. Whoever
 * announces itself is told of some others, chosen at random, and is from then on one that others may
 * be told of.
 */

type TrackerEvent =
  | {
      readonly type: 'ANNOUNCE';
      readonly from: NodeId;
      /** Set by one that leaves. */
      readonly stopped?: boolean;
      /** How many others it wants to be told of; as many as the tracker tells of by default. */
      readonly wants?: number;
    }
  | { readonly type: 'CRASH' | 'RESTART' };

export interface TrackerInput {
  /** Most peers that it names in one answer. */
  readonly most: number;
  readonly dice: Dice;
}

export interface TrackerContext extends TrackerInput {
  readonly members: readonly NodeId[];
  /** Whom it is about to tell its asker of. */
  readonly named: readonly NodeId[];
}

export const tracker = setup({
  types: {
    context: {} as TrackerContext,
    events: {} as TrackerEvent,
    input: {} as TrackerInput,
  },
  guards: {
    leaves: ({ event }) => event.type === 'ANNOUNCE' && event.stopped === true,
  },
  actions: {
    choose: assign(({ context, event }) => {
      assertEvent(event, 'ANNOUNCE');
      const others = context.members.filter((id) => id !== event.from);
      const draws = new Draws(context.dice);
      const named = draws.some(others, Math.min(context.most, event.wants ?? context.most));
      return { named, dice: draws.dice, members: [...others, event.from] };
    }),
    answer: ({ context, event }) => {
      assertEvent(event, 'ANNOUNCE');
      return send(event.from, { type: 'PEERS', peers: context.named });
    },
    strike: assign(({ context, event }) => {
      assertEvent(event, 'ANNOUNCE');
      return { members: context.members.filter((id) => id !== event.from) };
    }),
  },
}).createMachine({
  id: 'tracker',
  context: ({ input }) => ({ ...input, members: [], named: [] }),
  initial: 'listening',
  states: {
    listening: {
      on: {
        ANNOUNCE: [{ guard: 'leaves', actions: 'strike' }, { actions: ['choose', 'answer'] }],
        CRASH: 'down',
      },
    },
    down: {
      on: { RESTART: 'listening' },
    },
  },
});
