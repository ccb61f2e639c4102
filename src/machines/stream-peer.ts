import { assertEvent, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send, stream } from './effects.ts';

/** A peer of the fluid model: it passes its own part on to all others while that part still comes in. */

type StreamPeerEvent =
  /** From the source: pass your part on at this pace. `telling` are to learn of its end. */
  | {
      readonly type: 'RELAY';
      readonly from: NodeId;
      readonly bytes: number;
      readonly rateBps: number;
      readonly to: readonly NodeId[];
      readonly telling: readonly NodeId[];
    }
  | { readonly type: 'LAST_BYTE'; readonly from: NodeId };

export interface StreamPeerInput {
  readonly source: NodeId;
  readonly freeRider: boolean;
}

export const streamPeer = setup({
  types: {
    context: {} as StreamPeerInput,
    events: {} as StreamPeerEvent,
    input: {} as StreamPeerInput,
  },
  guards: {
    givesNothing: ({ context }) => context.freeRider,
  },
  actions: {
    relay: ({ event }) => {
      assertEvent(event, 'RELAY');
      const { bytes, rateBps, to, telling } = event;
      const silent = to.length > 0 ? [stream(to, bytes, rateBps)] : [];
      const told = stream(telling, bytes, rateBps, { type: 'LAST_BYTE' });
      return telling.length > 0 ? [...silent, told] : silent;
    },
    tellSource: ({ context }) => send(context.source, { type: 'COMPLETE' }),
  },
}).createMachine({
  id: 'stream-peer',
  type: 'parallel',
  context: ({ input }) => input,
  states: {
    supplying: {
      initial: 'waiting',
      states: {
        waiting: {
          always: { guard: 'givesNothing', target: 'refusing' },
          on: { RELAY: { target: 'relaying', actions: 'relay' } },
        },
        relaying: {
          on: { LAST_BYTE: 'idle' },
        },
        idle: {},
        refusing: {},
      },
    },
    consuming: {
      initial: 'receiving',
      states: {
        receiving: {
          on: { LAST_BYTE: { target: 'complete', actions: 'tellSource' } },
        },
        complete: {},
      },
    },
  },
});
