import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { handedOn, isMeantFor, type RingMember } from './overlay-routing.ts';
import type { Addressee, Datagram, OverlayMessage } from './packet-post.ts';

/**
 * A peer of an overlay shaped as a ring (Chord). It knows a few others, hands a message to the one that
 * brings it nearest, and gets what is meant for itself. It never hears of routers and cables: to it a
 * neighbour is an address, however far away.
 */

type OverlayPeerEvent =
  | (Datagram & { readonly from: NodeId })
  /** From outside: say something to one, or to all; straight to each, or over the overlay. */
  | { readonly type: 'SEND'; readonly place: number; readonly straight: boolean }
  | { readonly type: 'SEND_ALL'; readonly straight: boolean }
  /** From outside: work for the others no longer, or again. */
  | { readonly type: 'STOP_FORWARDING' | 'FORWARD' };

export interface OverlayPeerInput extends RingMember {
  /** Everybody on the ring, by place. */
  readonly members: readonly NodeId[];
  /** The cable to its router; undefined in a world without cables. */
  readonly gateway: NodeId | undefined;
}

export interface OverlayPeerContext extends OverlayPeerInput {
  readonly received: number;
  /** Messages of its own. */
  readonly sent: number;
  /** Places to which it has handed something: the overlay links in use. */
  readonly handedTo: ReadonlySet<number>;
}

function own({ place, sent }: OverlayPeerContext, to: Addressee): OverlayMessage {
  return { source: place, serial: sent + 1, hops: 0, to };
}

/** The message and what becomes of it here: by whom it goes on, in an envelope each. */
function post({ members, place, gateway }: OverlayPeerContext, next: number, m: OverlayMessage) {
  const [sender, receiver] = [members[place]!, members[next]!];
  const carries = { ...m, hops: m.hops + 1 };
  return send(gateway ?? receiver, { type: 'PACKET', sender, receiver, carries });
}

/** What it would now hand to whom, by the event that it deals with. */
function outgoing(context: OverlayPeerContext, event: OverlayPeerEvent) {
  const { place, members } = context;
  switch (event.type) {
    case 'PACKET':
      return handedOn(context, event.carries);
    case 'SEND': {
      const message = own(context, { place: event.place });
      return event.straight ? [{ next: event.place, message }] : handedOn(context, message);
    }
    case 'SEND_ALL': {
      if (!event.straight) return handedOn(context, own(context, { span: members.length }));
      const message = own(context, { span: 1 });
      return [...members.keys()]
        .filter((other) => other !== place)
        .map((next) => ({ next, message }));
    }
    default:
      return [];
  }
}

export const overlayPeer = setup({
  types: {
    context: {} as OverlayPeerContext,
    events: {} as OverlayPeerEvent,
    input: {} as OverlayPeerInput,
  },
  guards: {
    isForMe: ({ context, event }) => {
      assertEvent(event, 'PACKET');
      return isMeantFor(context, event.carries);
    },
    isForOthers: ({ context, event }) => outgoing(context, event).length > 0,
  },
  actions: {
    handOn: ({ context, event }) =>
      outgoing(context, event).map(({ next, message }) => post(context, next, message)),
    noteLinks: assign(({ context, event }) => {
      const used = outgoing(context, event).map(({ next }) => next);
      return { handedTo: new Set([...context.handedTo, ...used]) };
    }),
    countOwn: assign({ sent: ({ context }) => context.sent + 1 }),
    take: assign({ received: ({ context }) => context.received + 1 }),
  },
}).createMachine({
  id: 'overlay-peer',
  type: 'parallel',
  context: ({ input }) => ({ ...input, received: 0, sent: 0, handedTo: new Set() }),
  states: {
    supplying: {
      initial: 'unasked',
      on: {
        SEND: { actions: ['handOn', 'noteLinks', 'countOwn'] },
        SEND_ALL: { actions: ['handOn', 'noteLinks', 'countOwn'] },
      },
      states: {
        unasked: {
          on: {
            PACKET: {
              guard: 'isForOthers',
              target: 'forwarding',
              actions: ['handOn', 'noteLinks'],
            },
            SEND: { target: 'forwarding', actions: ['handOn', 'noteLinks', 'countOwn'] },
            SEND_ALL: { target: 'forwarding', actions: ['handOn', 'noteLinks', 'countOwn'] },
            STOP_FORWARDING: 'refusing',
          },
        },
        forwarding: {
          on: {
            PACKET: { guard: 'isForOthers', actions: ['handOn', 'noteLinks'] },
            STOP_FORWARDING: 'refusing',
          },
        },
        /** Sends its own and takes what is for itself; what is for others ends here. */
        refusing: {
          on: { FORWARD: 'unasked' },
        },
      },
    },
    consuming: {
      initial: 'waiting',
      states: {
        waiting: {
          on: { PACKET: { guard: 'isForMe', target: 'reached', actions: 'take' } },
        },
        reached: {
          on: { PACKET: { guard: 'isForMe', actions: 'take' } },
        },
      },
    },
  },
});
