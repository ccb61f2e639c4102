import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { countBits, withBit, type Bits } from './bits.ts';
import { send } from './effects.ts';
import { choosePiece, type PiecePolicy } from './piece-choice.ts';

/**
 * A peer of the round model. Two things go on in it at once: it consumes (asks the partner of this
 * round for a piece it chooses itself) and it supplies (gives to whoever asks).
 */

type RoundPeerEvent =
  /** From the board: this partner is yours for one round; it can offer these pieces. */
  | {
      readonly type: 'SLOT';
      readonly partner: NodeId;
      readonly offer: Bits;
      readonly copies: readonly number[];
    }
  | { readonly type: 'REQUEST'; readonly from: NodeId; readonly piece: number }
  | { readonly type: 'PIECE'; readonly from: NodeId; readonly piece: number }
  | { readonly type: 'LEAVE' };

export interface RoundPeerInput {
  readonly board: NodeId;
  readonly has: Bits;
  readonly pieces: number;
  readonly policy: PiecePolicy;
  readonly dice: Dice;
}

export interface RoundPeerContext extends RoundPeerInput {
  readonly uploaded: number;
  readonly downloaded: number;
  /** The piece it has just chosen, and from whom. */
  readonly wish: { readonly piece: number; readonly partner: NodeId } | undefined;
}

export const roundPeer = setup({
  types: {
    context: {} as RoundPeerContext,
    events: {} as RoundPeerEvent,
    input: {} as RoundPeerInput,
  },
  guards: {
    hasEverything: ({ context }) => countBits(context.has) === context.pieces,
    hasSomething: ({ context }) => countBits(context.has) > 0,
  },
  actions: {
    choose: assign(({ context, event }) => {
      assertEvent(event, 'SLOT');
      const choice = choosePiece(context.policy, event.offer, event.copies, context.dice);
      return { wish: { piece: choice.piece, partner: event.partner }, dice: choice.dice };
    }),
    ask: ({ context: { wish } }) => send(wish!.partner, { type: 'REQUEST', piece: wish!.piece }),
    give: ({ event }) => {
      assertEvent(event, 'REQUEST');
      return send(event.from, { type: 'PIECE', piece: event.piece });
    },
    countUpload: assign({ uploaded: ({ context }) => context.uploaded + 1 }),
    take: assign(({ context, event }) => {
      assertEvent(event, 'PIECE');
      return {
        has: withBit(context.has, event.piece),
        downloaded: context.downloaded + 1,
        wish: undefined,
      };
    }),
    tellBoard: ({ context, event }) => {
      assertEvent(event, 'PIECE');
      return send(context.board, { type: 'HAVE', piece: event.piece });
    },
    sayGoodbye: ({ context }) => send(context.board, { type: 'GONE' }),
  },
}).createMachine({
  id: 'round-peer',
  type: 'parallel',
  context: ({ input }) => ({ ...input, uploaded: 0, downloaded: 0, wish: undefined }),
  states: {
    supplying: {
      initial: 'empty',
      states: {
        empty: {
          always: { guard: 'hasSomething', target: 'offering' },
        },
        offering: {
          on: {
            REQUEST: { actions: ['give', 'countUpload'] },
            LEAVE: { target: 'gone', actions: 'sayGoodbye' },
          },
        },
        gone: {},
      },
    },
    consuming: {
      initial: 'wanting',
      states: {
        wanting: {
          always: { guard: 'hasEverything', target: 'complete' },
          on: {
            SLOT: { actions: ['choose', 'ask'] },
            PIECE: { actions: ['take', 'tellBoard'] },
            LEAVE: 'gone',
          },
        },
        complete: {
          on: { LEAVE: 'gone' },
        },
        gone: {},
      },
    },
  },
});
