import { assertEvent, assign, setup } from 'xstate';
import type { Graph } from '#net/index.ts';
import type { NodeId } from '#sim/index.ts';
import { hasBit, noBits, withBit, type Bits } from './bits.ts';
import { send } from './effects.ts';

/**
 * What makes peers fail: bad luck or an attacker. It knows the network as it was at the start and
 * takes one peer at a time, at random or the most connected first, until enough have failed.
 */

type FailuresEvent =
  /** From outside: now, one or several. */
  | { readonly type: 'STRIKE_HUBS'; readonly count: number }
  | { readonly type: 'STRIKE_RANDOM' }
  /** From outside: this one, by its place among the peers. */
  | { readonly type: 'STRIKE'; readonly victim: number }
  | { readonly type: 'PAUSE' | 'RESUME' };

export type StrikeOrder = 'random' | 'attack';

export interface FailuresInput {
  readonly peers: readonly NodeId[];
  readonly graph: Graph;
  /** Peers by their places, in random order. */
  readonly shuffled: readonly number[];
  readonly order: StrikeOrder;
  /** How many it takes by itself, one every `everyMs`. */
  readonly enough: number;
  readonly everyMs: number;
}

export interface FailuresContext extends FailuresInput {
  /** Those with the most links at the start first; equals stay in random order. */
  readonly mostLinked: readonly number[];
  readonly down: Bits;
  /** Those that have failed, first to last. */
  readonly victims: readonly number[];
  /** Those of the last strike. */
  readonly struck: readonly number[];
}

function begin(input: FailuresInput): FailuresContext {
  const links = (peer: number) => input.graph.neighbours[peer]!.length;
  return {
    ...input,
    mostLinked: input.shuffled.toSorted((a, b) => links(b) - links(a)),
    down: noBits(input.peers.length),
    victims: [],
    struck: [],
  };
}

/** The first of the list that are still up. */
function firstUp(list: readonly number[], down: Bits, count: number): number[] {
  const found: number[] = [];
  for (const peer of list) {
    if (found.length === count) break;
    if (!hasBit(down, peer)) found.push(peer);
  }
  return found;
}

function struck(context: FailuresContext, peers: readonly number[]): Partial<FailuresContext> {
  return {
    struck: peers,
    victims: [...context.victims, ...peers],
    down: peers.reduce(withBit, context.down),
  };
}

export const failures = setup({
  types: {
    context: {} as FailuresContext,
    events: {} as FailuresEvent,
    input: {} as FailuresInput,
  },
  delays: {
    untilNext: ({ context }) => context.everyMs,
  },
  guards: {
    isEnough: ({ context }) => context.victims.length >= context.enough,
    isUp: ({ context, event }) => {
      assertEvent(event, 'STRIKE');
      return !hasBit(context.down, event.victim);
    },
  },
  actions: {
    takeNext: assign(({ context }) => {
      const list = context.order === 'random' ? context.shuffled : context.mostLinked;
      return struck(context, firstUp(list, context.down, 1));
    }),
    takeRandom: assign(({ context }) =>
      struck(context, firstUp(context.shuffled, context.down, 1)),
    ),
    takeHubs: assign(({ context, event }) => {
      assertEvent(event, 'STRIKE_HUBS');
      return struck(context, firstUp(context.mostLinked, context.down, event.count));
    }),
    takeThis: assign(({ context, event }) => {
      assertEvent(event, 'STRIKE');
      return struck(context, [event.victim]);
    }),
    strike: ({ context }) =>
      context.struck.map((peer) => send(context.peers[peer]!, { type: 'FAIL' })),
  },
}).createMachine({
  id: 'failures',
  context: ({ input }) => begin(input),
  initial: 'striking',
  on: {
    STRIKE_HUBS: { actions: ['takeHubs', 'strike'] },
    STRIKE_RANDOM: { actions: ['takeRandom', 'strike'] },
    STRIKE: { guard: 'isUp', actions: ['takeThis', 'strike'] },
  },
  states: {
    striking: {
      always: { guard: 'isEnough', target: 'ceased' },
      after: {
        untilNext: { target: 'striking', reenter: true, actions: ['takeNext', 'strike'] },
      },
      on: { PAUSE: 'paused' },
    },
    paused: {
      on: { RESUME: 'striking' },
    },
    ceased: {},
  },
});
