import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { allBits, hasBit, noBits, withBit, without } from './bits.ts';
import { pairUp, type Acquaintance, type Entry, type Pair } from './board-pairing.ts';
import { send } from './effects.ts';

/**
 * A board that knows everything: who has what. At the start of each round it pairs uploaders with
 * downloaders, and tells each downloader what its partner can give and how common each piece is.
 * Which piece to ask for, the peer decides.
 *
 * Real trackers know far less (who is there, not who has what). This is the idealisation of the
 * round model: full knowledge, rounds in step. It stands for a word that every peer would otherwise
 * have to send to every other. Where peers know only some of the others, they tell the board whom, and
 * it pairs nobody else.
 */

type BoardEvent =
  /** From a peer: it has this piece now. */
  | { readonly type: 'HAVE'; readonly from: NodeId; readonly piece: number }
  /** From a peer: the tracker has told it of these. */
  | { readonly type: 'KNOWS'; readonly from: NodeId; readonly peers: readonly NodeId[] }
  /** From a peer: it leaves. */
  | { readonly type: 'GONE'; readonly from: NodeId };

export interface BoardInput {
  /** All peers, the source first. */
  readonly peers: readonly NodeId[];
  readonly pieces: number;
  readonly roundMs: number;
  /** Uploads of each peer in one round, the source first. */
  readonly uploads: readonly number[];
  /** Downloads of each peer in one round; the source's do not matter. */
  readonly downloads: number;
  /** True where only those are paired who know each other; by default everybody knows everybody. */
  readonly strangers?: boolean;
  readonly dice: Dice;
}

export interface BoardContext {
  readonly peers: readonly NodeId[];
  readonly roundMs: number;
  readonly entries: readonly Entry[];
  /** Copies of each piece among those who are here. */
  readonly copies: readonly number[];
  /** Pieces that peers still lack, all together. */
  readonly missing: number;
  /** Rounds begun so far. */
  readonly round: number;
  readonly pairs: readonly Pair[];
  /** Who knows whom; undefined where everybody knows everybody. */
  readonly acquaintance: Acquaintance | undefined;
  readonly dice: Dice;
}

function begin(input: BoardInput): BoardContext {
  const { peers, pieces, roundMs, uploads, downloads, strangers = false, dice } = input;
  const entries = peers.map((_, i) => ({
    has: i === 0 ? allBits(pieces) : noBits(pieces),
    uploads: uploads[i]!,
    downloads: i === 0 ? 0 : downloads,
  }));
  const copies = Array.from({ length: pieces }, () => 1);
  const missing = (peers.length - 1) * pieces;
  const acquaintance = strangers ? peers.map(() => noBits(peers.length)) : undefined;
  return { peers, roundMs, entries, copies, missing, round: 0, pairs: [], acquaintance, dice };
}

/** Who has been told of another knows it from now on, and is known to it. */
function met(
  { peers, acquaintance }: BoardContext,
  from: NodeId,
  named: readonly NodeId[],
): Partial<BoardContext> {
  if (!acquaintance) return {};
  const own = peers.indexOf(from);
  const others = named.map((id) => peers.indexOf(id));
  return {
    acquaintance: acquaintance.map((known, i) => {
      if (i === own) return others.reduce(withBit, known);
      return others.includes(i) ? withBit(known, own) : known;
    }),
  };
}

function pieceCame(context: BoardContext, from: NodeId, piece: number): Partial<BoardContext> {
  const index = context.peers.indexOf(from);
  const entry = context.entries[index]!;
  return {
    entries: context.entries.with(index, { ...entry, has: withBit(entry.has, piece) }),
    copies: context.copies.with(piece, context.copies[piece]! + 1),
    missing: context.missing - 1,
  };
}

function left(context: BoardContext, from: NodeId): Partial<BoardContext> {
  const index = context.peers.indexOf(from);
  const { has } = context.entries[index]!;
  const lacked = context.copies.filter((_, piece) => !hasBit(has, piece)).length;
  const gone = { has: has.map(() => 0), uploads: 0, downloads: 0 };
  return {
    entries: context.entries.with(index, lacked === 0 ? { ...gone, finished: true } : gone),
    copies: context.copies.map((count, piece) => count - (hasBit(has, piece) ? 1 : 0)),
    missing: context.missing - lacked,
  };
}

export const board = setup({
  types: {
    context: {} as BoardContext,
    events: {} as BoardEvent,
    input: {} as BoardInput,
  },
  delays: {
    roundMs: ({ context }) => context.roundMs,
  },
  guards: {
    nobodyLacksAnything: ({ context }) => context.missing === 0,
    aPieceIsLost: ({ context }) => context.copies.includes(0),
  },
  actions: {
    pairUp: assign(({ context }) => ({
      ...pairUp(context.entries, context.dice, context.acquaintance),
      round: context.round + 1,
    })),
    tellPairs: ({ context: { entries, peers, pairs, copies } }) =>
      pairs.map(({ from, to }) =>
        send(peers[to]!, {
          type: 'SLOT',
          partner: peers[from]!,
          offer: without(entries[from]!.has, entries[to]!.has),
          copies,
        }),
      ),
    noteHave: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return pieceCame(context, event.from, event.piece);
    }),
    noteAcquaintance: assign(({ context, event }) => {
      assertEvent(event, 'KNOWS');
      return met(context, event.from, event.peers);
    }),
    noteGone: assign(({ context, event }) => {
      assertEvent(event, 'GONE');
      return left(context, event.from);
    }),
  },
}).createMachine({
  id: 'board',
  context: ({ input }) => begin(input),
  initial: 'pairing',
  on: {
    HAVE: { actions: 'noteHave' },
    KNOWS: { actions: 'noteAcquaintance' },
    GONE: { actions: 'noteGone' },
  },
  states: {
    pairing: {
      entry: ['pairUp', 'tellPairs'],
      after: {
        roundMs: [
          { guard: 'nobodyLacksAnything', target: 'complete' },
          { guard: 'aPieceIsLost', target: 'starved' },
          { target: 'pairing', reenter: true },
        ],
      },
    },
    /** Everybody here has everything. */
    complete: {},
    /** A piece is in nobody's hands: those who lack it never finish. They still share what there is. */
    starved: {
      entry: ['pairUp', 'tellPairs'],
      after: { roundMs: { target: 'starved', reenter: true } },
    },
  },
});
