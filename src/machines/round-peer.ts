import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { Effect, NodeId } from '#sim/index.ts';
import { countBits, withBit, type Bits } from './bits.ts';
import { forget, send, timer } from './effects.ts';
import { choosePiece, type PiecePolicy } from './piece-choice.ts';

/**
 * A peer of the round model. Two things go on in it at once: it consumes (asks the partner of this
 * round for a piece it chooses itself) and it supplies (gives to whoever asks). Where not everybody
 * knows everybody, a tracker tells it of some, at the start and whenever it asks again.
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
  /** From the tracker: these are here. */
  | { readonly type: 'PEERS'; readonly peers: readonly NodeId[] }
  /** Its own reminder to ask the tracker again. */
  | { readonly type: 'ANNOUNCE_DUE' }
  | { readonly type: 'LEAVE' };

export interface RoundPeerInput {
  readonly board: NodeId;
  readonly has: Bits;
  readonly pieces: number;
  readonly policy: PiecePolicy;
  /** Whom it asks for acquaintances; by default it knows everybody. */
  readonly tracker?: NodeId | undefined;
  /** How long until it asks again; by default it never does. */
  readonly announceMs?: number | undefined;
  /** True for one that goes as soon as it has everything. */
  readonly leavesWhenDone?: boolean;
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
    announce: ({ context: { tracker, announceMs } }): Effect[] => {
      if (tracker === undefined) return [];
      const asks = send(tracker, { type: 'ANNOUNCE' });
      return announceMs === undefined
        ? [asks]
        : [asks, timer(announceMs, { type: 'ANNOUNCE_DUE' }, 'announce')];
    },
    tellAcquaintance: ({ context, event }) => {
      assertEvent(event, 'PEERS');
      return send(context.board, { type: 'KNOWS', peers: event.peers });
    },
    askNoMore: ({ context: { announceMs } }): Effect[] =>
      announceMs === undefined ? [] : [forget('announce')],
    leaveIfDone: ({ context: { leavesWhenDone } }): Effect[] =>
      leavesWhenDone ? [timer(0, { type: 'LEAVE' }, 'leave')] : [],
    sayGoodbye: ({ context: { board, tracker } }): Effect[] => [
      send(board, { type: 'GONE' }),
      ...(tracker === undefined ? [] : [send(tracker, { type: 'ANNOUNCE', stopped: true })]),
    ],
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
          entry: 'announce',
          always: { guard: 'hasEverything', target: 'complete' },
          on: {
            SLOT: { actions: ['choose', 'ask'] },
            PIECE: { actions: ['take', 'tellBoard'] },
            PEERS: { actions: 'tellAcquaintance' },
            ANNOUNCE_DUE: { actions: 'announce' },
            LEAVE: 'gone',
          },
        },
        complete: {
          entry: ['askNoMore', 'leaveIfDone'],
          on: { LEAVE: 'gone' },
        },
        gone: {},
      },
    },
  },
});
