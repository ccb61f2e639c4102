import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { cut, transfer } from './effects.ts';

/** A server that gives one file to whoever asks, to all at once: they share its up-link. */

type FileServerEvent =
  | { readonly type: 'GET'; readonly from: NodeId }
  /** From a client that has got the whole file. */
  | { readonly type: 'CLOSE'; readonly from: NodeId }
  | { readonly type: 'CRASH' };

export interface FileServerInput {
  readonly fileBytes: number;
}

interface FileServerContext extends FileServerInput {
  /** Clients that are being served. */
  readonly open: number;
}

export const fileServer = setup({
  types: {
    context: {} as FileServerContext,
    events: {} as FileServerEvent,
    input: {} as FileServerInput,
  },
  guards: {
    isLastOpen: ({ context }) => context.open === 1,
  },
  actions: {
    give: ({ context, event }) => {
      assertEvent(event, 'GET');
      return transfer(event.from, context.fileBytes, { type: 'FILE' });
    },
    countOpened: assign({ open: ({ context }) => context.open + 1 }),
    countClosed: assign({ open: ({ context }) => context.open - 1 }),
    breakOff: () => cut,
  },
}).createMachine({
  id: 'file-server',
  context: ({ input }) => ({ ...input, open: 0 }),
  initial: 'waiting',
  on: {
    CRASH: { target: '.down', actions: 'breakOff' },
  },
  states: {
    waiting: {
      on: { GET: { target: 'serving', actions: ['give', 'countOpened'] } },
    },
    serving: {
      on: {
        GET: { actions: ['give', 'countOpened'] },
        CLOSE: [
          { guard: 'isLastOpen', target: 'waiting', actions: 'countClosed' },
          { actions: 'countClosed' },
        ],
      },
    },
    down: {},
  },
});
