import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { allBits, countBits, noBits, withBit, type Bits } from './bits.ts';
import { cut, send, transfer } from './effects.ts';

/**
 * A peer that gets a file in pieces and passes each on as soon as it has it whole. The peer that has
 * the file at first is one too: it only has nothing to ask for.
 */

type PiecePeerEvent =
  /** From the exchange: that member lacks this piece of yours. */
  | { readonly type: 'SEND'; readonly from: NodeId; readonly to: NodeId; readonly piece: number }
  | { readonly type: 'PIECE'; readonly from: NodeId; readonly piece: number }
  /** From one to whom a piece was sent: it has come. */
  | { readonly type: 'ACK'; readonly from: NodeId }
  /** From outside: give nothing more; be gone at once. */
  | { readonly type: 'STOP_SHARING' | 'CRASH' };

export interface PiecePeerInput {
  readonly exchange: NodeId;
  readonly pieces: number;
  readonly pieceBytes: number;
  /** True for the source. */
  readonly complete: boolean;
  readonly freeRider: boolean;
}

export interface PiecePeerContext extends Omit<PiecePeerInput, 'complete'> {
  readonly has: Bits;
  /** Pieces that it is sending now, and that it has sent. */
  readonly sending: number;
  readonly uploaded: number;
}

export const piecePeer = setup({
  types: {
    context: {} as PiecePeerContext,
    events: {} as PiecePeerEvent,
    input: {} as PiecePeerInput,
  },
  guards: {
    givesNothing: ({ context }) => context.freeRider,
    hasSomething: ({ context }) => countBits(context.has) > 0,
    hasEverything: ({ context }) => countBits(context.has) === context.pieces,
    sendsNothing: ({ context }) => context.sending === 0,
  },
  actions: {
    upload: ({ context, event }) => {
      assertEvent(event, 'SEND');
      return transfer(event.to, context.pieceBytes, { type: 'PIECE', piece: event.piece });
    },
    countBegun: assign({ sending: ({ context }) => context.sending + 1 }),
    countDone: assign(({ context }) => ({
      sending: context.sending - 1,
      uploaded: context.uploaded + 1,
    })),
    take: assign(({ context, event }) => {
      assertEvent(event, 'PIECE');
      return { has: withBit(context.has, event.piece) };
    }),
    tell: ({ context, event }) => {
      assertEvent(event, 'PIECE');
      const { from: giver, piece } = event;
      return [send(giver, { type: 'ACK' }), send(context.exchange, { type: 'HAVE', piece, giver })];
    },
    tellStop: ({ context }) => send(context.exchange, { type: 'STOP' }),
    vanish: ({ context }) => [cut, send(context.exchange, { type: 'GONE' })],
  },
}).createMachine({
  id: 'piece-peer',
  type: 'parallel',
  context: ({ input: { complete, ...rest } }) => ({
    ...rest,
    has: complete ? allBits(rest.pieces) : noBits(rest.pieces),
    sending: 0,
    uploaded: 0,
  }),
  states: {
    supplying: {
      initial: 'empty',
      states: {
        empty: {
          always: [
            { guard: 'givesNothing', target: 'refusing' },
            { guard: 'hasSomething', target: 'offering' },
          ],
          on: { STOP_SHARING: { target: 'refusing', actions: 'tellStop' }, CRASH: 'gone' },
        },
        offering: {
          on: {
            SEND: { target: 'uploading', actions: ['upload', 'countBegun'] },
            STOP_SHARING: { target: 'refusing', actions: 'tellStop' },
            CRASH: 'gone',
          },
        },
        uploading: {
          always: { guard: 'sendsNothing', target: 'offering' },
          on: {
            SEND: { actions: ['upload', 'countBegun'] },
            ACK: { actions: 'countDone' },
            STOP_SHARING: { target: 'refusing', actions: 'tellStop' },
            CRASH: 'gone',
          },
        },
        refusing: {
          on: { ACK: { actions: 'countDone' }, CRASH: 'gone' },
        },
        gone: { entry: 'vanish' },
      },
    },
    consuming: {
      initial: 'downloading',
      states: {
        downloading: {
          always: { guard: 'hasEverything', target: 'complete' },
          on: { PIECE: { actions: ['take', 'tell'] }, CRASH: 'gone' },
        },
        complete: {
          on: { CRASH: 'gone' },
        },
        gone: {},
      },
    },
  },
});
