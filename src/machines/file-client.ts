import { setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/** A client that wants one file from one server, and gives nothing to anybody. */

type FileClientEvent = { readonly type: 'FILE'; readonly from: NodeId };

export interface FileClientInput {
  readonly server: NodeId;
}

export const fileClient = setup({
  types: {
    context: {} as FileClientInput,
    events: {} as FileClientEvent,
    input: {} as FileClientInput,
  },
  actions: {
    ask: ({ context }) => send(context.server, { type: 'GET' }),
    close: ({ context }) => send(context.server, { type: 'CLOSE' }),
  },
}).createMachine({
  id: 'file-client',
  context: ({ input }) => input,
  initial: 'downloading',
  states: {
    downloading: {
      entry: 'ask',
      on: { FILE: { target: 'complete', actions: 'close' } },
    },
    complete: {},
  },
});
