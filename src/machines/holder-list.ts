import { assertEvent, assign, setup } from 'xstate';
import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';

/**
 * A list of who passes a copy on. It names some of them to whoever looks for one, and decides whose
 * turn it is to ask the origin itself. An operator may keep it, or the peers among themselves.
 */

type HolderListEvent =
  | { readonly type: 'LOOKUP'; readonly from: NodeId }
  /** From a member: it passes on what it is getting; it does so no longer. */
  | { readonly type: 'HAVE' | 'GONE'; readonly from: NodeId }
  /** From the operator, if it keeps the list: it is gone, it is back; nothing for that one. */
  | { readonly type: 'DOWN' | 'UP' }
  | { readonly type: 'STRIKE'; readonly member: NodeId };

/** Who is sent to the origin: the first so many; or so large a share, evenly spread. */
export type OriginTurns =
  | { readonly kind: 'first'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number };

export interface HolderListInput {
  readonly origin: NodeId;
  readonly turns: OriginTurns;
  /** True if the origin serves those, too, to whom no peer answers. */
  readonly fallsBack: boolean;
  /** Holders named at a time. */
  readonly contacts: number;
  readonly dice: Dice;
}

export interface HolderListContext extends HolderListInput {
  readonly holders: readonly NodeId[];
  readonly struck: readonly NodeId[];
  /** Lookups so far. */
  readonly lookups: number;
  /** Named to the one who asked last. */
  readonly named: readonly NodeId[];
}

/** True if lookup number `index`, from 0, is the origin's. The very first always is. */
export function isOriginTurn(turns: OriginTurns, index: number): boolean {
  if (turns.kind === 'first') return index < turns.count;
  return due(turns.share, index + 1) > due(turns.share, index);
}

/** The origin's turns among the first `lookups`; a hair less, so that 30 × 0.1 is 3 and not 4. */
function due(share: number, lookups: number): number {
  return Math.ceil(share * lookups - 1e-9);
}

function nameSome(context: HolderListContext): Partial<HolderListContext> {
  const { origin, turns, fallsBack, contacts, holders, lookups } = context;
  const draws = new Draws(context.dice);
  const peers = draws.some(holders, contacts);
  const last = fallsBack ? [origin] : [];
  return {
    named: isOriginTurn(turns, lookups) ? [origin, ...peers] : [...peers, ...last],
    lookups: lookups + 1,
    dice: draws.dice,
  };
}

export const holderList = setup({
  types: {
    context: {} as HolderListContext,
    events: {} as HolderListEvent,
    input: {} as HolderListInput,
  },
  guards: {
    isStruck: ({ context, event }) => {
      assertEvent(event, 'LOOKUP');
      return context.struck.includes(event.from);
    },
  },
  actions: {
    nameSome: assign(({ context }) => nameSome(context)),
    answer: ({ context, event }) => {
      assertEvent(event, 'LOOKUP');
      return send(event.from, { type: 'HOLDERS', named: context.named });
    },
    deny: ({ event }) => {
      assertEvent(event, 'LOOKUP');
      return send(event.from, { type: 'DENIED' });
    },
    noteHolder: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return { holders: [...context.holders, event.from] };
    }),
    noteGone: assign(({ context, event }) => {
      assertEvent(event, 'GONE');
      return { holders: context.holders.filter((holder) => holder !== event.from) };
    }),
    strike: assign(({ context, event }) => {
      assertEvent(event, 'STRIKE');
      return { struck: [...context.struck, event.member] };
    }),
  },
}).createMachine({
  id: 'holder-list',
  context: ({ input }) => ({ ...input, holders: [], struck: [], lookups: 0, named: [] }),
  initial: 'listing',
  states: {
    listing: {
      on: {
        LOOKUP: [{ guard: 'isStruck', actions: 'deny' }, { actions: ['nameSome', 'answer'] }],
        HAVE: { actions: 'noteHolder' },
        GONE: { actions: 'noteGone' },
        STRIKE: { actions: 'strike' },
        DOWN: 'down',
      },
    },
    down: {
      on: { GONE: { actions: 'noteGone' }, UP: 'listing' },
    },
  },
});
