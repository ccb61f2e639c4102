import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { cut, send, transfer } from './effects.ts';

/**
 * An operator's servers: they give copies to whoever asks and may ask, as many at a time as they were
 * built for. Where peers help, the operator keeps the list of holders too, and it shares its fate.
 */

type ProviderEvent =
  /** From a member that stands for so many readers. */
  | { readonly type: 'GET'; readonly from: NodeId; readonly readers: number }
  /** From a member that has got it all. */
  | { readonly type: 'CLOSE'; readonly from: NodeId }
  /** From outside: the machines fail; they work again; the operator ends it; the way to it is cut. */
  | { readonly type: 'CRASH' | 'REPAIR' | 'GIVE_UP' | 'CUT' }
  /** From outside: this member gets nothing more. */
  | { readonly type: 'REVOKE'; readonly member: NodeId };

export interface ProviderInput {
  readonly fileBytes: number;
  /** Readers that it can serve at a time. */
  readonly capacity: number;
  /** The list of holders, if it keeps one. */
  readonly list: NodeId | undefined;
}

interface Serving {
  readonly member: NodeId;
  readonly readers: number;
}

export interface ProviderContext extends ProviderInput {
  readonly open: readonly Serving[];
  readonly revoked: readonly NodeId[];
}

function load(open: readonly Serving[]): number {
  return open.reduce((sum, { readers }) => sum + readers, 0);
}

/** More of a rounding error than of a reader. */
const HAIR = 1e-6;

export const provider = setup({
  types: {
    context: {} as ProviderContext,
    events: {} as ProviderEvent,
    input: {} as ProviderInput,
  },
  guards: {
    isRevoked: ({ context, event }) => {
      assertEvent(event, 'GET');
      return context.revoked.includes(event.from);
    },
    isTooMuch: ({ context, event }) => {
      assertEvent(event, 'GET');
      return load(context.open) + event.readers > context.capacity + HAIR;
    },
    servesNobody: ({ context }) => context.open.length === 0,
  },
  actions: {
    give: ({ context, event }) => {
      assertEvent(event, 'GET');
      const { from, readers } = event;
      return [
        send(from, { type: 'OK' }),
        transfer(from, readers * context.fileBytes, { type: 'FILE' }),
      ];
    },
    noteOpen: assign(({ context, event }) => {
      assertEvent(event, 'GET');
      return { open: [...context.open, { member: event.from, readers: event.readers }] };
    }),
    noteClosed: assign(({ context, event }) => {
      assertEvent(event, 'CLOSE');
      return { open: context.open.filter(({ member }) => member !== event.from) };
    }),
    deny: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'DENIED' });
    },
    turnAway: ({ event }) => {
      assertEvent(event, 'GET');
      return send(event.from, { type: 'BUSY' });
    },
    breakOff: ({ context: { open, list } }) => [
      cut,
      ...open.map(({ member }) => send(member, { type: 'BROKEN_OFF' })),
      ...(list === undefined ? [] : [send(list, { type: 'DOWN' })]),
    ],
    forgetOpen: assign({ open: [] }),
    listAgain: ({ context: { list } }) => (list === undefined ? [] : send(list, { type: 'UP' })),
    revoke: assign(({ context, event }) => {
      assertEvent(event, 'REVOKE');
      return { revoked: [...context.revoked, event.member] };
    }),
    strike: ({ context: { list }, event }) => {
      assertEvent(event, 'REVOKE');
      return list === undefined ? [] : send(list, { type: 'STRIKE', member: event.member });
    },
  },
}).createMachine({
  id: 'provider',
  context: ({ input }) => ({ ...input, open: [], revoked: [] }),
  initial: 'up',
  states: {
    up: {
      initial: 'ready',
      on: {
        GET: [
          { guard: 'isRevoked', actions: 'deny' },
          { guard: 'isTooMuch', target: '.overloaded', actions: 'turnAway' },
          { target: '.serving', actions: ['give', 'noteOpen'] },
        ],
        CLOSE: { target: '.serving', actions: 'noteClosed' },
        REVOKE: { actions: ['revoke', 'strike'] },
        CRASH: { target: 'down', actions: ['breakOff', 'forgetOpen'] },
        CUT: { target: 'cutOff', actions: ['breakOff', 'forgetOpen'] },
        GIVE_UP: { target: 'closed', actions: ['breakOff', 'forgetOpen'] },
      },
      states: {
        ready: {},
        serving: { always: { guard: 'servesNobody', target: 'ready' } },
        overloaded: {},
      },
    },
    down: {
      on: { REPAIR: { target: 'up', actions: 'listAgain' }, GIVE_UP: 'closed' },
    },
    cutOff: {
      on: { REPAIR: { target: 'up', actions: 'listAgain' }, GIVE_UP: 'closed' },
    },
    closed: {},
  },
});
