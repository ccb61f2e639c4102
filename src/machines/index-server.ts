import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/**
 * A central index in the manner of Napster: peers tell it what they have, and it answers who has what.
 * It has no files. It may be off, and then nobody finds anything, though all the files are still there.
 */

type IndexServerEvent =
  | { readonly type: 'PUBLISH'; readonly from: NodeId; readonly hasFile: boolean }
  | { readonly type: 'QUERY'; readonly from: NodeId; readonly id: string }
  | { readonly type: 'BYE'; readonly from: NodeId }
  /** From outside: a court order, say, and its end. */
  | { readonly type: 'SHUT_DOWN' | 'RESTART' };

interface IndexServerContext {
  /** Everybody who is there, and whether they have the file. */
  readonly peers: ReadonlyMap<NodeId, boolean>;
  readonly handled: number;
}

export const indexServer = setup({
  types: {
    context: {} as IndexServerContext,
    events: {} as IndexServerEvent,
  },
  actions: {
    enlist: assign(({ context, event }) => {
      assertEvent(event, 'PUBLISH');
      return { peers: new Map(context.peers).set(event.from, event.hasFile) };
    }),
    strike: assign(({ context, event }) => {
      assertEvent(event, 'BYE');
      const peers = new Map(context.peers);
      peers.delete(event.from);
      return { peers };
    }),
    count: assign({ handled: ({ context }) => context.handled + 1 }),
    // An index says so as well if it knows nobody.
    answer: ({ context, event }) => {
      assertEvent(event, 'QUERY');
      const holders = [...context.peers].filter(([, has]) => has).map(([peer]) => peer);
      return send(event.from, { type: 'HITS', id: event.id, holders });
    },
  },
}).createMachine({
  id: 'index-server',
  context: { peers: new Map(), handled: 0 },
  initial: 'answering',
  states: {
    answering: {
      on: {
        PUBLISH: { actions: 'enlist' },
        QUERY: { actions: ['count', 'answer'] },
        BYE: { actions: 'strike' },
        SHUT_DOWN: 'off',
      },
    },
    /** What it has been told it still knows when it comes back. */
    off: {
      on: { RESTART: 'answering' },
    },
  },
});
