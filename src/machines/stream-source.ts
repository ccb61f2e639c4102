import { assign, setup } from 'xstate';
import type { Effect, NodeId } from '#sim/index.ts';
import { send, stream } from './effects.ts';
import { streamPlan, type StreamPlan } from './stream-plan.ts';

/**
 * The peer that has the file at first, in the fluid model: it plans who passes on how much, gives
 * each peer a stream of its own, and what it has left to everybody.
 */

type StreamSourceEvent =
  /** From a peer that has got the whole file. */
  { readonly type: 'COMPLETE'; readonly from: NodeId };

export interface StreamSourceInput {
  readonly peers: readonly NodeId[];
  readonly fileBytes: number;
  readonly sourceUpBps: number;
  /** What each peer is ready to upload; 0 for one that does not share. */
  readonly peersUpBps: readonly number[];
  readonly slowestDownBps: number;
}

interface StreamSourceContext extends StreamSourceInput {
  readonly plan: StreamPlan;
  /** Peers that have not got everything yet. */
  readonly waiting: number;
}

/**
 * What the source sends, and whom it asks to pass on what. A peer knows by its stream from the source
 * that it has everything, since all streams end together; one that the source sends nothing is told
 * by the first who passes anything on.
 */
function streams({ peers, peersUpBps, fileBytes, plan }: StreamSourceContext): Effect[] {
  const bytesAt = (rateBps: number) => (fileBytes * rateBps) / plan.rateBps;
  const fromSource = plan.ownBps.map((own) => own + plan.directBps);
  const untold = peers.filter((_, i) => fromSource[i] === 0);
  const teller = peersUpBps.findIndex((up) => up > 0);
  return peers.flatMap((peer, i): Effect[] => {
    const [own, rate] = [plan.ownBps[i]!, fromSource[i]!];
    const effects: Effect[] = [];
    if (rate > 0) effects.push(stream([peer], bytesAt(rate), rate, { type: 'LAST_BYTE' }));
    if (own > 0) {
      const telling = i === teller ? untold : [];
      const to = peers.filter((other) => other !== peer && !telling.includes(other));
      effects.push(send(peer, { type: 'RELAY', bytes: bytesAt(own), rateBps: own, to, telling }));
    }
    return effects;
  });
}

export const streamSource = setup({
  types: {
    context: {} as StreamSourceContext,
    events: {} as StreamSourceEvent,
    input: {} as StreamSourceInput,
  },
  guards: {
    isLast: ({ context }) => context.waiting === 1,
  },
  actions: {
    stream: ({ context }) => streams(context),
    countComplete: assign({ waiting: ({ context }) => context.waiting - 1 }),
  },
}).createMachine({
  id: 'stream-source',
  type: 'parallel',
  context: ({ input }) => ({ ...input, plan: streamPlan(input), waiting: input.peers.length }),
  states: {
    supplying: {
      initial: 'streaming',
      states: {
        streaming: {
          entry: 'stream',
          on: {
            COMPLETE: [
              { guard: 'isLast', target: 'idle', actions: 'countComplete' },
              { actions: 'countComplete' },
            ],
          },
        },
        idle: {},
      },
    },
    consuming: {
      initial: 'complete',
      states: { complete: {} },
    },
  },
});
