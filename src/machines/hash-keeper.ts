import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { hashesFor, type Check } from './block-checks.ts';
import type { BlockFile } from './block-file.ts';
import { send } from './effects.ts';

/**
 * Hands out the hashes of a file to whoever asks: a publisher who knows its own file, or anybody who
 * says so. Who asks cannot tell by the hashes.
 */

type HashKeeperEvent =
  | { readonly type: 'GET_HASHES'; readonly from: NodeId; readonly check: Check }
  | { readonly type: 'CRASH' | 'RESTART' };

export interface HashKeeperInput {
  readonly file: BlockFile;
}

interface HashKeeperContext extends HashKeeperInput {
  readonly asked: number;
}

export const hashKeeper = setup({
  types: {
    context: {} as HashKeeperContext,
    events: {} as HashKeeperEvent,
    input: {} as HashKeeperInput,
  },
  actions: {
    answer: ({ context, event }) => {
      assertEvent(event, 'GET_HASHES');
      return send(event.from, { type: 'HASHES', hashes: hashesFor(event.check, context.file) });
    },
    count: assign({ asked: ({ context }) => context.asked + 1 }),
  },
}).createMachine({
  id: 'hash-keeper',
  context: ({ input }) => ({ ...input, asked: 0 }),
  initial: 'answering',
  states: {
    answering: {
      on: {
        GET_HASHES: { actions: ['answer', 'count'] },
        CRASH: 'down',
      },
    },
    down: {
      on: { RESTART: 'answering' },
    },
  },
});
