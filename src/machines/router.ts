import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import type { Datagram } from './packet-post.ts';

/**
 * A router passes packets on by its table: for every receiver the cable to take. All routers have the
 * same map (link-state routing, as OSPF). One that sees a cable go dark waits a little, then believes
 * it, and tells its neighbours, who tell theirs; each works out its table anew.
 */

/** How often each cable has been cut or mended, as far as is known: odd is cut, more is newer. */
type KnownChanges = ReadonlyMap<NodeId, number>;

/** For every receiver the cable that leads there. */
export type RoutingTable = ReadonlyMap<NodeId, NodeId>;

export interface LinkState {
  readonly type: 'LINK_STATE';
  readonly known: KnownChanges;
}

interface Signal {
  readonly type: 'SIGNAL_LOST' | 'SIGNAL_BACK';
  readonly cable: NodeId;
  readonly changes: number;
}

type RouterEvent = ((Datagram | LinkState) & { readonly from: NodeId }) | Signal;

export interface RouterInput {
  /** The cables that end here. */
  readonly cables: readonly NodeId[];
  /** The map: this router's table when those cables are cut. */
  readonly tableWithout: (cut: ReadonlySet<NodeId>) => RoutingTable;
  /** How long a cable must be dark before the router believes it; 0: it never looks. */
  readonly noticeMs: number;
}

export interface RouterContext extends RouterInput {
  readonly table: RoutingTable;
  readonly known: KnownChanges;
  /** Seen at its own cables, but not yet believed. */
  readonly doubtful: KnownChanges;
  /** Packets for which no way was left. */
  readonly stranded: number;
}

/** The newer of what is known, cable by cable. */
function joined(a: KnownChanges, b: KnownChanges): KnownChanges {
  const both = new Map(a);
  for (const [cable, changes] of b) both.set(cable, Math.max(changes, both.get(cable) ?? 0));
  return both;
}

function cutCables(known: KnownChanges): ReadonlySet<NodeId> {
  return new Set([...known].filter(([, changes]) => changes % 2 === 1).map(([cable]) => cable));
}

export const router = setup({
  types: {
    context: {} as RouterContext,
    events: {} as RouterEvent,
    input: {} as RouterInput,
  },
  delays: { noticeTime: ({ context }) => context.noticeMs },
  guards: {
    looksAtCables: ({ context }) => context.noticeMs > 0,
    knowsTheWay: ({ context, event }) => {
      assertEvent(event, 'PACKET');
      return context.table.has(event.receiver);
    },
    isNews: ({ context, event }) => {
      assertEvent(event, 'LINK_STATE');
      return [...event.known].some(([cable, changes]) => changes > (context.known.get(cable) ?? 0));
    },
  },
  actions: {
    passOn: ({ context, event }) => {
      assertEvent(event, 'PACKET');
      const { type, sender, receiver, carries } = event;
      return send(context.table.get(receiver)!, { type, sender, receiver, carries });
    },
    countStranded: assign({ stranded: ({ context }) => context.stranded + 1 }),
    noteSignal: assign(({ context, event }) => {
      assertEvent(event, ['SIGNAL_LOST', 'SIGNAL_BACK']);
      return { doubtful: joined(context.doubtful, new Map([[event.cable, event.changes]])) };
    }),
    believe: assign({
      known: ({ context }) => joined(context.known, context.doubtful),
      doubtful: new Map(),
    }),
    learn: assign(({ context, event }) => {
      assertEvent(event, 'LINK_STATE');
      return { known: joined(context.known, event.known) };
    }),
    workOutTable: assign({
      table: ({ context }) => context.tableWithout(cutCables(context.known)),
    }),
    tellNeighbours: ({ context: { cables, known }, event }) =>
      cables
        .filter((cable) => event.type !== 'LINK_STATE' || cable !== event.from)
        .map((cable) => send(cable, { type: 'LINK_STATE', known })),
  },
}).createMachine({
  id: 'router',
  context: ({ input }) => ({
    ...input,
    table: input.tableWithout(new Set()),
    known: new Map(),
    doubtful: new Map(),
    stranded: 0,
  }),
  initial: 'settled',
  on: {
    PACKET: [{ guard: 'knowsTheWay', actions: 'passOn' }, { actions: 'countStranded' }],
    LINK_STATE: { guard: 'isNews', actions: ['learn', 'workOutTable', 'tellNeighbours'] },
  },
  states: {
    settled: {
      on: {
        SIGNAL_LOST: { guard: 'looksAtCables', target: 'doubting', actions: 'noteSignal' },
        SIGNAL_BACK: { guard: 'looksAtCables', target: 'doubting', actions: 'noteSignal' },
      },
    },
    doubting: {
      on: { SIGNAL_LOST: { actions: 'noteSignal' }, SIGNAL_BACK: { actions: 'noteSignal' } },
      after: {
        noticeTime: { target: 'settled', actions: ['believe', 'workOutTable', 'tellNeighbours'] },
      },
    },
  },
});
