import { assertEvent, assign, setup } from 'xstate';
import type { Effect } from '#sim/index.ts';
import { RECHOKE_MS } from './choking-ranking.ts';
import { forget, send, timer, transfer } from './effects.ts';
import {
  alone,
  hasAnythingUnderWay,
  isComplete,
  knowsAnybody,
  type PeerContext,
  type PeerEvent,
  type PeerInput,
} from './peer-context.ts';
import { refused, taken, wished } from './peer-demand.ts';
import * as known from './peer-neighbours.ts';
import { filled, handedOver, handOver, rechoked, uploadBegun, uploadEnded } from './peer-supply.ts';

/**
 * Words that everybody who shares a file understands; `peer.ts` and `seed.ts` say when. Words from one
 * that has parted, or to one that has gone, change nothing.
 */
export const peerSetup = setup({
  types: {
    context: {} as PeerContext,
    events: {} as PeerEvent,
    input: {} as PeerInput,
  },
  guards: {
    isHere: ({ context }) => context.present,
    isDone: ({ context }) =>
      !context.present && knowsAnybody(context) && !hasAnythingUnderWay(context),
    refuses: ({ context }) => !context.shares,
    shares: ({ context }) => context.shares,
    lacksNothing: ({ context }) => isComplete(context),
    wants: ({ context }) => [...context.neighbours.values()].some((n) => n.interesting),
    wantsNothing: ({ context }) => [...context.neighbours.values()].every((n) => !n.interesting),
    awaits: ({ context }) => context.requests.size > 0,
    awaitsNothing: ({ context }) => context.requests.size === 0,
    unchokes: ({ context }) => context.unchoked.length > 0,
    chokesAll: ({ context }) => context.unchoked.length === 0,
    isUnchoked: ({ context, event }) =>
      event.type === 'REQUEST' &&
      context.unchoked.includes(event.from) &&
      !context.uploads.has(event.from),
  },
  actions: {
    come: assign({ present: true }),
    announce: ({ context: { tracker, announceMs, present } }): Effect[] =>
      present
        ? [
            send(tracker, { type: 'ANNOUNCE' }),
            timer(announceMs, { type: 'ANNOUNCE_DUE' }, 'announce'),
          ]
        : [],
    greet: ({ context, event }) => {
      assertEvent(event, 'PEERS');
      return known
        .strangers(context, event.peers)
        .map((id) => send(id, { type: 'BITFIELD', has: context.has, opens: true }));
    },
    meet: assign(({ context, event }) => {
      assertEvent(event, 'PEERS');
      return known.met(context, known.strangers(context, event.peers));
    }),
    greetBack: ({ context, event }): Effect[] => {
      assertEvent(event, 'BITFIELD');
      return event.opens && context.present
        ? [send(event.from, { type: 'BITFIELD', has: context.has, opens: false })]
        : [];
    },
    noteBitfield: assign(({ context, event }) => {
      assertEvent(event, 'BITFIELD');
      return known.told(context, event.from, event.has);
    }),
    notePiece: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return known.withPiece(context, event.from, event.piece);
    }),
    tellInterest: ({ context }) =>
      known
        .interestChanges(context)
        .map(([id, now]) => send(id, { type: now ? 'INTERESTED' : 'NOT_INTERESTED' })),
    noteTold: assign(({ context }) => known.interestTold(context)),
    part: assign(({ context, event }) => {
      assertEvent(event, 'CLOSE');
      return known.parted(context, event.from);
    }),

    noteUnchoke: assign(({ context, event }) => {
      assertEvent(event, 'UNCHOKE');
      return known.noted(context, event.from, { open: true });
    }),
    noteChoke: assign(({ context, event }) => {
      assertEvent(event, 'CHOKE');
      return {
        ...known.noted(context, event.from, { open: false }),
        ...refused(context, event.from),
      };
    }),
    choose: assign(({ context }) => wished(context)),
    ask: ({ context: { wishes } }) =>
      wishes.map(([id, piece]) => send(id, { type: 'REQUEST', piece })),
    take: assign(({ context, event }) => {
      assertEvent(event, 'PIECE');
      return taken(context, event.from, event.piece);
    }),
    tellAll: ({ context, event }) => {
      assertEvent(event, 'PIECE');
      const { piece } = event;
      return [...context.neighbours.keys()].map((id) => send(id, { type: 'HAVE', piece }));
    },
    leaveInTime: ({ context: { staysMs } }): Effect[] =>
      staysMs === undefined ? [] : [timer(staysMs, { type: 'LEAVE' }, 'leave')],

    noteInterest: assign(({ context, event }) => {
      assertEvent(event, ['INTERESTED', 'NOT_INTERESTED']);
      return known.noted(context, event.from, { interested: event.type === 'INTERESTED' });
    }),
    rechoke: assign(({ context }) => rechoked(context)),
    fillSlots: assign(({ context }) => filled(context)),
    tellSlots: ({ context }) => {
      const { choke, unchoke } = handOver(context);
      return [
        ...choke.map((id) => send(id, { type: 'CHOKE' })),
        ...unchoke.map((id) => send(id, { type: 'UNCHOKE' })),
      ];
    },
    noteSlots: assign(({ context }) => handedOver(context)),
    give: ({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return transfer(event.from, context.pieceBytes, { type: 'PIECE', piece: event.piece });
    },
    noteUpload: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return uploadBegun(context, event.from, event.piece);
    }),
    noteArrival: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return uploadEnded(context, event.from, event.piece);
    }),
    refuse: assign({ shares: false, reciprocal: [], optimistic: undefined }),
    share: assign({ shares: true }),
    setRechoke: () => timer(RECHOKE_MS, { type: 'RECHOKE' }, 'rechoke'),
    goAway: assign({ present: false, reciprocal: [], optimistic: undefined }),

    sayGoodbye: ({ context: { tracker, neighbours } }) => [
      ...[...neighbours.keys()].map((id) => send(id, { type: 'CLOSE' })),
      send(tracker, { type: 'ANNOUNCE', stopped: true }),
      forget('announce'),
      forget('leave'),
      forget('rechoke'),
    ],
    forgetAll: assign(alone),
  },
});
