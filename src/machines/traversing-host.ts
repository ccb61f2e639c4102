import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { isSame, type Endpoint, type Packet } from './endpoint.ts';

/**
 * A host that wants to talk to its partner: it looks up the rendezvous by name, registers there, learns
 * where the partner can be reached and probes that endpoint while the partner does the same (hole
 * punching). If no probe comes through, both turn to the relay.
 */

type TraversingHostEvent =
  { readonly type: 'ADDRESS'; readonly address: NodeId } | ({ readonly type: 'PACKET' } & Packet);

export interface TraversingHostInput {
  readonly id: NodeId;
  /** Its NAT; undefined if it has a public address itself. */
  readonly gateway: NodeId | undefined;
  readonly nameServer: NodeId;
  readonly relay: NodeId;
  /** The number of its pair. */
  readonly pair: number;
}

interface TraversingHostContext extends TraversingHostInput {
  readonly rendezvous: NodeId | undefined;
  /** Where the partner can be reached, as far as is known. */
  readonly partner: Endpoint | undefined;
  readonly probes: number;
}

const RENDEZVOUS_NAME = 'meet.example';
const PROBE_EVERY_MS = 200;
const MOST_PROBES = 4;

/** Out through the NAT, if there is one. */
function out({ id, gateway }: TraversingHostContext, target: Endpoint, says: string) {
  const source = { node: id, port: 0 };
  return send(gateway ?? target.node, { type: 'PACKET', source, target, says });
}

export const traversingHost = setup({
  types: {
    context: {} as TraversingHostContext,
    events: {} as TraversingHostEvent,
    input: {} as TraversingHostInput,
  },
  delays: { probeEvery: PROBE_EVERY_MS },
  guards: {
    isIntroduced: ({ event }) => event.type === 'PACKET' && event.says === 'PEER',
    isProbe: ({ event }) => event.type === 'PACKET' && event.says === 'PROBE',
    isAnswer: ({ event }) => event.type === 'PACKET' && event.says === 'PROBE_ACK',
    isRelayed: ({ event }) => event.type === 'PACKET' && event.says === 'RELAYED',
    hasTriesLeft: ({ context }) => context.probes < MOST_PROBES,
  },
  actions: {
    lookUp: ({ context }) => send(context.nameServer, { type: 'LOOK_UP', name: RENDEZVOUS_NAME }),
    noteAddress: assign(({ event }) => {
      assertEvent(event, 'ADDRESS');
      return { rendezvous: event.address };
    }),
    register: ({ context }) =>
      out(context, { node: context.rendezvous!, port: context.pair }, 'REGISTER'),
    notePartner: assign(({ event }) => {
      assertEvent(event, 'PACKET');
      return event.about ? { partner: event.about } : {};
    }),
    probe: ({ context }) => out(context, context.partner!, 'PROBE'),
    countProbe: assign({ probes: ({ context }) => context.probes + 1 }),
    // To where the probe came from, which a NAT may have made another port than was announced.
    answerProbe: ({ context, event }) => {
      assertEvent(event, 'PACKET');
      return out(context, event.source, 'PROBE_ACK');
    },
    correctPartner: assign(({ context, event }) => {
      assertEvent(event, 'PACKET');
      const known = context.partner && isSame(context.partner, event.source);
      return known ? {} : { partner: event.source };
    }),
    askRelay: ({ context }) =>
      out(context, { node: context.relay, port: context.pair }, 'ALLOCATE'),
  },
}).createMachine({
  id: 'traversing-host',
  context: ({ input }) => ({ ...input, rendezvous: undefined, partner: undefined, probes: 0 }),
  initial: 'resolving',
  states: {
    resolving: {
      entry: 'lookUp',
      on: { ADDRESS: { target: 'registering', actions: ['noteAddress', 'register'] } },
    },
    registering: {
      on: { PACKET: { guard: 'isIntroduced', target: 'probing', actions: 'notePartner' } },
    },
    probing: {
      entry: ['probe', 'countProbe'],
      after: {
        probeEvery: [
          { guard: 'hasTriesLeft', target: 'probing', reenter: true },
          { target: 'asking', actions: 'askRelay' },
        ],
      },
      on: {
        PACKET: [
          { guard: 'isProbe', target: 'direct', actions: ['correctPartner', 'answerProbe'] },
          { guard: 'isAnswer', target: 'direct', actions: 'correctPartner' },
        ],
      },
    },
    /** Talks to its partner without anybody between; still answers late probes. */
    direct: {
      on: { PACKET: { guard: 'isProbe', actions: 'answerProbe' } },
    },
    asking: {
      on: { PACKET: { guard: 'isRelayed', target: 'relayed' } },
    },
    relayed: {},
  },
});
