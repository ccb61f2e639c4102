import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/**
 * A peer with fixed links to a few others. It passes news on to all its neighbours, each piece of news
 * once. When it fails its connections break, and its neighbours notice; nobody finds new ones.
 */

type LinkedPeerEvent =
  | { readonly type: 'FAIL' }
  /** The connection to a neighbour broke. */
  | { readonly type: 'RESET'; readonly from: NodeId }
  /** From outside: send news of your own. */
  | { readonly type: 'PUBLISH' }
  | { readonly type: 'NEWS'; readonly from: NodeId; readonly issue: number };

export interface LinkedPeerInput {
  readonly neighbours: readonly NodeId[];
}

export interface LinkedPeerContext {
  /** Those it is still connected to. */
  readonly neighbours: readonly NodeId[];
  /** Number of the last news it has heard; 0 for none. */
  readonly issue: number;
}

function news(to: readonly NodeId[], issue: number) {
  return to.map((id) => send(id, { type: 'NEWS', issue }));
}

export const linkedPeer = setup({
  types: {
    context: {} as LinkedPeerContext,
    events: {} as LinkedPeerEvent,
    input: {} as LinkedPeerInput,
  },
  guards: {
    isNew: ({ context, event }) => {
      assertEvent(event, 'NEWS');
      return event.issue > context.issue;
    },
    hasNoLinks: ({ context }) => context.neighbours.length === 0,
  },
  actions: {
    breakConnections: ({ context }) => context.neighbours.map((id) => send(id, { type: 'RESET' })),
    dropLink: assign(({ context, event }) => {
      assertEvent(event, 'RESET');
      return { neighbours: context.neighbours.filter((id) => id !== event.from) };
    }),
    countOwnNews: assign({ issue: ({ context }) => context.issue + 1 }),
    publish: ({ context }) => news(context.neighbours, context.issue),
    relay: ({ context, event }) => {
      assertEvent(event, 'NEWS');
      return news(
        context.neighbours.filter((id) => id !== event.from),
        event.issue,
      );
    },
    noteNews: assign(({ event }) => {
      assertEvent(event, 'NEWS');
      return { issue: event.issue };
    }),
  },
}).createMachine({
  id: 'linked-peer',
  type: 'parallel',
  context: ({ input: { neighbours } }) => ({ neighbours, issue: 0 }),
  states: {
    supplying: {
      initial: 'relaying',
      states: {
        relaying: {
          on: {
            NEWS: { guard: 'isNew', actions: 'relay' },
            PUBLISH: { actions: ['countOwnNews', 'publish'] },
            FAIL: { target: 'failed', actions: 'breakConnections' },
          },
        },
        failed: {},
      },
    },
    consuming: {
      initial: 'linked',
      states: {
        linked: {
          always: { guard: 'hasNoLinks', target: 'isolated' },
          on: {
            NEWS: { guard: 'isNew', actions: 'noteNews' },
            RESET: { actions: 'dropLink' },
            FAIL: 'failed',
          },
        },
        /** Up, but connected to nobody. */
        isolated: {
          on: { FAIL: 'failed' },
        },
        failed: {},
      },
    },
  },
});
