import { assertEvent, assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { messageKey, type Datagram } from './packet-post.ts';
import type { LinkState } from './router.ts';

/**
 * A cable between two ends. What one end sends comes out at the other, as long as it is intact; once it
 * is cut, what is on its way through is gone. Its routers see the light go out and come back.
 */

type CableEvent =
  | ((Datagram | LinkState) & { readonly from: NodeId })
  /** From outside: an excavator, and the people who come after it. */
  | { readonly type: 'CUT' | 'MEND' };

export interface CableInput {
  readonly id: NodeId;
  readonly ends: readonly [NodeId, NodeId];
  /** Those of its ends that are routers: a peer does not look. */
  readonly routers: readonly NodeId[];
}

export interface CableContext extends CableInput {
  /** How often it has been cut or mended. */
  readonly changes: number;
  /** Packets carried in all. */
  readonly carried: number;
  /** How many copies of each message it has carried: its stress. */
  readonly copies: ReadonlyMap<string, number>;
}

/** The greatest number of copies of one message that it has carried. */
export function stressOf({ copies }: CableContext): number {
  return Math.max(0, ...copies.values());
}

export const cable = setup({
  types: {
    context: {} as CableContext,
    events: {} as CableEvent,
    input: {} as CableInput,
  },
  actions: {
    passOn: ({ context: { ends }, event }) => {
      assertEvent(event, ['PACKET', 'LINK_STATE']);
      const { from, ...rest } = event;
      return send(from === ends[0] ? ends[1] : ends[0], rest);
    },
    countCopy: assign(({ context: { carried, copies }, event }) => {
      assertEvent(event, 'PACKET');
      const key = messageKey(event.carries);
      return { carried: carried + 1, copies: new Map(copies).set(key, (copies.get(key) ?? 0) + 1) };
    }),
    countChange: assign({ changes: ({ context }) => context.changes + 1 }),
    goDark: ({ context: { id, routers, changes } }) =>
      routers.map((router) => send(router, { type: 'SIGNAL_LOST', cable: id, changes })),
    lightUp: ({ context: { id, routers, changes } }) =>
      routers.map((router) => send(router, { type: 'SIGNAL_BACK', cable: id, changes })),
  },
}).createMachine({
  id: 'cable',
  context: ({ input }) => ({ ...input, changes: 0, carried: 0, copies: new Map() }),
  initial: 'intact',
  states: {
    intact: {
      on: {
        PACKET: { actions: ['countCopy', 'passOn'] },
        LINK_STATE: { actions: 'passOn' },
        CUT: { target: 'cut', actions: ['countChange', 'goDark'] },
      },
    },
    cut: {
      on: { MEND: { target: 'intact', actions: ['countChange', 'lightUp'] } },
    },
  },
});
