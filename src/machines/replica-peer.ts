import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { valueOf, type Members } from './identities.ts';
import {
  answered,
  concluded,
  nextRound,
  readerOf,
  type Plan,
  type Reader,
} from './replica-reader.ts';

/**
 * An honest peer of a network that keeps copies: it supplies what it holds to whoever asks, and may
 * itself consume: read entry after entry, each from all who hold a copy.
 */

type ReplicaPeerEvent =
  | { readonly type: 'GET'; readonly from: NodeId; readonly entry: number }
  | {
      readonly type: 'VALUE';
      readonly from: NodeId;
      readonly entry: number;
      readonly value: string;
    }
  | { readonly type: 'MEMBERS'; readonly members: Members };

export interface ReplicaPeerInput {
  /** None for a peer that only holds copies. */
  readonly plan?: Plan;
}

export interface ReplicaPeerContext {
  readonly reader: Reader | undefined;
  readonly uploaded: number;
}

/** Between two rounds of reading: long enough to look at. */
const PAUSE_MS = 400;

type Change = (reader: Reader) => Partial<Reader>;

function changed(
  { reader }: ReplicaPeerContext,
  change: Change,
): Pick<ReplicaPeerContext, 'reader'> {
  return { reader: { ...reader!, ...change(reader!) } };
}

export const replicaPeer = setup({
  types: {
    context: {} as ReplicaPeerContext,
    events: {} as ReplicaPeerEvent,
    input: {} as ReplicaPeerInput,
  },
  delays: { aMoment: PAUSE_MS },
  guards: {
    readsNothing: ({ context }) => context.reader === undefined,
    hasAllAnswers: ({ context }) => context.reader!.open === 0,
    hasReadAll: ({ context: { reader } }) => reader!.readings.length === reader!.entries,
  },
  actions: {
    give: ({ event }) => {
      assertEvent(event, 'GET');
      const { from, entry } = event;
      return send(from, { type: 'VALUE', entry, value: valueOf(entry) });
    },
    countUpload: assign({ uploaded: ({ context }) => context.uploaded + 1 }),
    lookUpMembers: ({ context }) => send(context.reader!.membersAt, { type: 'LOOKUP' }),
    noteMembers: assign(({ context, event }) => {
      assertEvent(event, 'MEMBERS');
      return changed(context, () => ({ members: event.members }));
    }),
    beginRound: assign(({ context }) => changed(context, nextRound)),
    ask: ({ context }) =>
      context.reader!.questions.map(({ to, entry }) => send(to, { type: 'GET', entry })),
    noteAnswer: assign(({ context, event }) => {
      assertEvent(event, 'VALUE');
      return changed(context, (reader) => answered(reader, event.entry, event.value));
    }),
    conclude: assign(({ context }) => changed(context, concluded)),
  },
}).createMachine({
  id: 'replica-peer',
  type: 'parallel',
  context: ({ input }) => ({ reader: input.plan && readerOf(input.plan), uploaded: 0 }),
  states: {
    supplying: {
      initial: 'holding',
      states: {
        holding: {
          on: { GET: { actions: ['give', 'countUpload'] } },
        },
      },
    },
    consuming: {
      initial: 'idle',
      on: { MEMBERS: { actions: 'noteMembers' } },
      states: {
        idle: {
          always: [{ guard: 'readsNothing', target: 'satisfied' }, { target: 'joining' }],
        },
        joining: {
          entry: 'lookUpMembers',
          on: { MEMBERS: { target: 'reading', actions: 'noteMembers' } },
        },
        reading: {
          entry: ['beginRound', 'ask'],
          on: { VALUE: { actions: 'noteAnswer' } },
          always: { guard: 'hasAllAnswers', target: 'concluding' },
        },
        /** Several answers to each question, and one to be made of them. */
        concluding: {
          entry: 'conclude',
          always: { guard: 'hasReadAll', target: 'satisfied' },
          after: { aMoment: 'reading' },
        },
        satisfied: {},
      },
    },
  },
});
