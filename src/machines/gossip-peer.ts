import { assertEvent, assign, setup } from 'xstate';
import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { send, timer } from './effects.ts';

/**
 * A peer that gossips, in step with all others: once per round it calls one random other peer. Who
 * knows the news tells (push), who does not asks (pull), or both. Nobody knows who knows already, and
 * nobody notices that whom it called is off: nothing comes back, and that is all.
 */

type GossipPeerEvent =
  /** A round begins. */
  | { readonly type: 'ROUND' }
  /** The news, from one that has called. */
  | { readonly type: 'TELL'; readonly from: NodeId }
  /** “Anything new?”, from one that has called. */
  | { readonly type: 'ASK'; readonly from: NodeId }
  /** The news, for one that has asked. */
  | { readonly type: 'ANSWER'; readonly from: NodeId }
  /** From outside: the peer goes, or comes back with what it knew. */
  | { readonly type: 'FAIL' | 'MEND' };

/** Who calls: those who know, those who do not, or all. */
export type Telling = 'push' | 'pull' | 'both';

/**
 * News come this long before the end of a round, so that whoever has just been told is ready for the
 * next one.
 */
export const MOMENT_MS = 1;

export interface GossipPeerInput {
  /** Everybody, this peer included; anybody else may be called. */
  readonly peers: readonly NodeId[];
  /** Its own place among them. */
  readonly self: number;
  readonly telling: Telling;
  readonly roundMs: number;
  /** True for the one that has the news first. */
  readonly knows: boolean;
  readonly up: boolean;
  readonly dice: Dice;
}

export interface GossipPeerContext extends GossipPeerInput {
  /** Whom it calls in this round. */
  readonly partner: NodeId | undefined;
}

/** Any other peer, each as likely. */
function anyOther({ peers, self, dice }: GossipPeerContext): Partial<GossipPeerContext> {
  const draws = new Draws(dice);
  const drawn = draws.below(peers.length - 1);
  return { partner: peers[drawn < self ? drawn : drawn + 1]!, dice: draws.dice };
}

function nextRound(inMs: number) {
  return timer(inMs, { type: 'ROUND' }, 'round');
}

export const gossipPeer = setup({
  types: {
    context: {} as GossipPeerContext,
    events: {} as GossipPeerEvent,
    input: {} as GossipPeerInput,
  },
  guards: {
    isOff: ({ context }) => !context.up,
    knows: ({ context }) => context.knows,
    knowsAndTells: ({ context }) => context.knows && context.telling !== 'pull',
    asksForNews: ({ context }) => context.telling !== 'push',
  },
  actions: {
    getReady: () => nextRound(MOMENT_MS),
    choosePartner: assign(({ context }) => anyOther(context)),
    tell: ({ context }) => [send(context.partner!, { type: 'TELL' }), nextRound(context.roundMs)],
    ask: ({ context }) => [send(context.partner!, { type: 'ASK' }), nextRound(context.roundMs)],
    answer: ({ event }) => {
      assertEvent(event, 'ASK');
      return send(event.from, { type: 'ANSWER' });
    },
    learn: assign({ knows: true }),
    goOff: assign({ up: false }),
    comeBack: assign({ up: true }),
  },
}).createMachine({
  id: 'gossip-peer',
  type: 'parallel',
  context: ({ input }) => ({ ...input, partner: undefined }),
  states: {
    supplying: {
      initial: 'silent',
      states: {
        /** It has nothing to tell yet. */
        silent: {
          always: [
            { guard: 'isOff', target: 'off' },
            { guard: 'knowsAndTells', target: 'telling' },
            { guard: 'knows', target: 'answering' },
          ],
          on: { FAIL: 'off' },
        },
        telling: {
          entry: 'getReady',
          on: {
            ROUND: { actions: ['choosePartner', 'tell'] },
            ASK: { actions: 'answer' },
            FAIL: 'off',
          },
        },
        answering: {
          on: { ASK: { actions: 'answer' }, FAIL: 'off' },
        },
        off: {
          on: { MEND: 'silent' },
        },
      },
    },
    consuming: {
      initial: 'starting',
      states: {
        starting: {
          always: [
            { guard: 'isOff', target: 'off' },
            { guard: 'knows', target: 'informed' },
            { guard: 'asksForNews', target: 'asking' },
            { target: 'ignorant' },
          ],
        },
        ignorant: {
          on: {
            TELL: { target: 'informed', actions: 'learn' },
            FAIL: { target: 'off', actions: 'goOff' },
          },
        },
        asking: {
          entry: 'getReady',
          on: {
            ROUND: { actions: ['choosePartner', 'ask'] },
            TELL: { target: 'informed', actions: 'learn' },
            ANSWER: { target: 'informed', actions: 'learn' },
            FAIL: { target: 'off', actions: 'goOff' },
          },
        },
        informed: {
          on: { FAIL: { target: 'off', actions: 'goOff' } },
        },
        off: {
          on: { MEND: { target: 'starting', actions: 'comeBack' } },
        },
      },
    },
  },
});
