import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { allBits, hasBit, noBits } from './bits.ts';
import { send } from './effects.ts';
import { arrived, calledOff, match, type Member, type Order } from './exchange-matching.ts';
import type { Standing } from './exchange-matching.ts';

/**
 * A place at which a swarm’s members say what they have and whose link is free, and are told whom to
 * send what. Real peers agree on that among themselves, with HAVE messages to every neighbour; this
 * stands for it, and for knowing everybody, so that the race is about links and not about luck.
 */

type ExchangeEvent =
  /** From a member: this piece has come, and `giver` has sent it. */
  | { readonly type: 'HAVE'; readonly from: NodeId; readonly piece: number; readonly giver: NodeId }
  /** From a member: it sends nothing more. */
  | { readonly type: 'STOP'; readonly from: NodeId }
  /** A member has gone, its transfers with it. */
  | { readonly type: 'GONE'; readonly from: NodeId };

/** A member as it presents itself. */
export interface Presentation {
  readonly id: NodeId;
  /** True for the source, which has all pieces. */
  readonly complete: boolean;
  readonly shares: boolean;
  /** Uploads at a time. */
  readonly slots: number;
  readonly upBps: number;
  readonly downBps: number;
}

export interface ExchangeInput {
  readonly members: readonly Presentation[];
  readonly pieces: number;
  readonly dice: Dice;
}

export interface ExchangeContext extends Standing {
  /** Orders being carried out. */
  readonly running: readonly Order[];
  /** Orders just made. */
  readonly orders: readonly Order[];
  /** Pieces that members still lack, all together. */
  readonly missing: number;
}

function begin({ members, pieces, dice }: ExchangeInput): ExchangeContext {
  return {
    members: members.map(({ id, complete, shares, slots, upBps, downBps }) => ({
      id,
      has: complete ? allBits(pieces) : noBits(pieces),
      owns: complete ? allBits(pieces) : noBits(pieces),
      ownCount: complete ? pieces : 0,
      shares,
      freeSlots: slots,
      slotBps: upBps / slots,
      downBps,
      usedBps: 0,
    })),
    copies: Array.from({ length: pieces }, () => members.filter(({ complete }) => complete).length),
    dice,
    running: [],
    orders: [],
    missing: members.filter(({ complete }) => !complete).length * pieces,
  };
}

function indexOf({ members }: ExchangeContext, id: NodeId): number {
  return members.findIndex((member) => member.id === id);
}

function pieceCame(
  context: ExchangeContext,
  event: Extract<ExchangeEvent, { type: 'HAVE' }>,
): Partial<ExchangeContext> {
  const [from, to] = [indexOf(context, event.giver), indexOf(context, event.from)];
  const order = context.running.find(
    (other) => other.from === from && other.to === to && other.piece === event.piece,
  )!;
  const members = arrived(context.members, order);
  const running = context.running.filter((other) => other !== order);
  return { members, running, missing: context.missing - 1 };
}

/** Without one who has gone: what it had is no longer there, and what it was part of is called off. */
function left(context: ExchangeContext, id: NodeId): Partial<ExchangeContext> {
  const gone = indexOf(context, id);
  const isOver = ({ from, to }: Order) => from === gone || to === gone;
  const over = context.running.filter(isOver);
  const { has } = context.members[gone]!;
  const copies = context.copies.map(
    (count, piece) =>
      count - (hasBit(has, piece) ? 1 : 0) - over.filter((order) => order.piece === piece).length,
  );
  const lacked = copies.filter((_, piece) => !hasBit(has, piece)).length;
  const members = over.reduce(
    (all: readonly Member[], order) => calledOff(all, order),
    context.members,
  );
  const nothing = has.map(() => 0);
  const empty = { has: nothing, owns: nothing, ownCount: 0, shares: false, downBps: 0 };
  return {
    members: members.with(gone, { ...members[gone]!, ...empty }),
    copies,
    running: context.running.filter((order) => !isOver(order)),
    missing: context.missing - lacked,
  };
}

export const exchange = setup({
  types: {
    context: {} as ExchangeContext,
    events: {} as ExchangeEvent,
    input: {} as ExchangeInput,
  },
  guards: {
    nobodyLacksAnything: ({ context }) => context.missing === 0,
  },
  actions: {
    match: assign(({ context }) => {
      const matched = match(context);
      return { ...matched, running: [...context.running, ...matched.orders] };
    }),
    order: ({ context: { orders, members } }) =>
      orders.map(({ from, to, piece }) =>
        send(members[from]!.id, { type: 'SEND', to: members[to]!.id, piece }),
      ),
    noteHave: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return pieceCame(context, event);
    }),
    noteStop: assign(({ context, event }) => {
      assertEvent(event, 'STOP');
      const index = indexOf(context, event.from);
      return {
        members: context.members.with(index, { ...context.members[index]!, shares: false }),
      };
    }),
    noteGone: assign(({ context, event }) => {
      assertEvent(event, 'GONE');
      return left(context, event.from);
    }),
  },
}).createMachine({
  id: 'exchange',
  context: ({ input }) => begin(input),
  initial: 'matching',
  states: {
    matching: {
      entry: ['match', 'order'],
      always: { guard: 'nobodyLacksAnything', target: 'complete' },
      on: {
        HAVE: { target: 'matching', reenter: true, actions: 'noteHave' },
        STOP: { target: 'matching', reenter: true, actions: 'noteStop' },
        GONE: { target: 'matching', reenter: true, actions: 'noteGone' },
      },
    },
    complete: {},
  },
});
