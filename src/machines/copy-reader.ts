import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send, timer } from './effects.ts';

/**
 * A reader that wants the file at regular times. It asks the index where the copies are, if it knows
 * none by itself, then asks all who hold one, and gives up if nobody answers in time.
 */

type CopyReaderEvent =
  | { readonly type: 'TRY' }
  | { readonly type: 'HITS'; readonly from: NodeId; readonly holders: readonly NodeId[] }
  | { readonly type: 'COPY'; readonly from: NodeId };

export interface CopyReaderInput {
  /** Whom to ask for holders; undefined if the reader knows them. */
  readonly index: NodeId | undefined;
  readonly holders: readonly NodeId[];
  readonly everyMs: number;
  readonly patienceMs: number;
}

export interface CopyReaderContext extends CopyReaderInput {
  /** Who has answered in this try. */
  readonly answers: readonly NodeId[];
  /** How the last tries went, the latest at the end: `+` served, `-` not. */
  readonly record: string;
}

/** Tries that are remembered. */
export const REMEMBERED = 60;

function noted(record: string, mark: '+' | '-'): string {
  return (record + mark).slice(-REMEMBERED);
}

export const copyReader = setup({
  types: {
    context: {} as CopyReaderContext,
    events: {} as CopyReaderEvent,
    input: {} as CopyReaderInput,
  },
  delays: {
    patience: ({ context }) => context.patienceMs,
  },
  guards: {
    needsIndex: ({ context }) => context.index !== undefined,
  },
  actions: {
    untilNextTry: ({ context }) => timer(context.everyMs, { type: 'TRY' }, 'next'),
    begin: assign({ answers: [] }),
    askIndex: ({ context }) => send(context.index!, { type: 'QUERY' }),
    noteHolders: assign(({ event }) => {
      assertEvent(event, 'HITS');
      return { holders: event.holders };
    }),
    askHolders: ({ context }) => context.holders.map((id) => send(id, { type: 'GET' })),
    noteAnswer: assign(({ context, event }) => {
      assertEvent(event, 'COPY');
      return { answers: [...context.answers, event.from] };
    }),
    noteServed: assign({ record: ({ context }) => noted(context.record, '+') }),
    noteUnserved: assign({ record: ({ context }) => noted(context.record, '-') }),
  },
}).createMachine({
  id: 'copy-reader',
  context: ({ input }) => ({ ...input, answers: [], record: '' }),
  initial: 'waiting',
  entry: 'untilNextTry',
  on: {
    TRY: [
      { guard: 'needsIndex', target: '.searching', actions: ['begin', 'untilNextTry'] },
      { target: '.fetching', actions: ['begin', 'untilNextTry'] },
    ],
  },
  states: {
    waiting: {},
    searching: {
      entry: 'askIndex',
      on: { HITS: { target: 'fetching', actions: 'noteHolders' } },
      after: { patience: 'unserved' },
    },
    fetching: {
      entry: 'askHolders',
      on: { COPY: { target: 'served', actions: 'noteAnswer' } },
      after: { patience: 'unserved' },
    },
    served: {
      entry: 'noteServed',
      on: { COPY: { actions: 'noteAnswer' } },
    },
    unserved: {
      entry: 'noteUnserved',
    },
  },
});
