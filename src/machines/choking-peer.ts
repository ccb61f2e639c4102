import { assertEvent, assign, setup } from 'xstate';
import type { Dice } from '#chance/index.ts';
import type { Effect, NodeId } from '#sim/index.ts';
import {
  nothingReceived,
  RECHOKE_MS,
  RECIPROCAL_SLOTS,
  SLOTS,
  slotsAnew,
  tenSecondsOn,
  withReceived,
  type Received,
  type Slots,
} from './choking-ranking.ts';
import { send } from './effects.ts';

/**
 * A peer of a long download that chokes by Cohen's rule: every ten seconds it gives three of its four
 * upload slots to those who gave it most in the last twenty, and the fourth, changed every thirty
 * seconds, to anybody. What flows in ten seconds over a slot is told in one message.
 */

type ChokingPeerEvent =
  | { readonly type: 'CHOKE' | 'UNCHOKE'; readonly from: NodeId }
  /** What a partner has sent in the last ten seconds. */
  | { readonly type: 'BLOCKS'; readonly from: NodeId; readonly bytes: number }
  /** From outside: stop sharing, or share again. */
  | { readonly type: 'STOP_SHARING' | 'SHARE' };

export interface ChokingPeerInput {
  readonly partners: readonly NodeId[];
  /** True for one that takes and never gives. */
  readonly freeRider: boolean;
  readonly upBytesPerSecond: number;
  readonly dice: Dice;
}

export interface ChokingPeerContext extends ChokingPeerInput, Slots {
  readonly received: Received;
  /** Who had a slot until the last re-choke. */
  readonly former: readonly NodeId[];
  readonly rechokes: number;
  /** Partners that have unchoked this peer. */
  readonly openTo: number;
  readonly uploadedBytes: number;
  readonly downloadedBytes: number;
}

/** All who have a slot now. */
export function unchoked({ reciprocal, optimistic }: ChokingPeerContext): readonly NodeId[] {
  return optimistic === undefined ? reciprocal : [...reciprocal, optimistic];
}

function bytesPerSlot({ upBytesPerSecond }: ChokingPeerContext): number {
  return (upBytesPerSecond * RECHOKE_MS) / 1000 / SLOTS;
}

function rechoked(context: ChokingPeerContext): Partial<ChokingPeerContext> {
  const { partners, received, rechokes } = context;
  return {
    ...slotsAnew(context, received, { partners, reciprocalSlots: RECIPROCAL_SLOTS }),
    former: unchoked(context),
    rechokes: rechokes + 1,
    received: tenSecondsOn(received),
  };
}

export const chokingPeer = setup({
  types: {
    context: {} as ChokingPeerContext,
    events: {} as ChokingPeerEvent,
    input: {} as ChokingPeerInput,
  },
  delays: { tenSeconds: RECHOKE_MS },
  guards: {
    givesNothing: ({ context }) => context.freeRider,
    isUnchokedBySomebody: ({ context }) => context.openTo > 0,
    isChokedByAll: ({ context }) => context.openTo === 0,
  },
  actions: {
    sendBlocks: ({ context }) =>
      unchoked(context).map((to) => send(to, { type: 'BLOCKS', bytes: bytesPerSlot(context) })),
    countUpload: assign(({ context }) => ({
      uploadedBytes: context.uploadedBytes + unchoked(context).length * bytesPerSlot(context),
    })),
    rechoke: assign(({ context }) => rechoked(context)),
    tellChanges: ({ context }): Effect[] => {
      const now = unchoked(context);
      const { former } = context;
      return [
        ...former.filter((id) => !now.includes(id)).map((id) => send(id, { type: 'CHOKE' })),
        ...now.filter((id) => !former.includes(id)).map((id) => send(id, { type: 'UNCHOKE' })),
      ];
    },
    chokeAll: ({ context }) => unchoked(context).map((id) => send(id, { type: 'CHOKE' })),
    forgetSlots: assign({ reciprocal: [], optimistic: undefined, former: [] }),
    noteUnchoke: assign({ openTo: ({ context }) => context.openTo + 1 }),
    noteChoke: assign({ openTo: ({ context }) => context.openTo - 1 }),
    noteBlocks: assign(({ context: { received, downloadedBytes }, event }) => {
      assertEvent(event, 'BLOCKS');
      const { from, bytes } = event;
      return {
        received: withReceived(received, from, bytes),
        downloadedBytes: downloadedBytes + bytes,
      };
    }),
  },
}).createMachine({
  id: 'choking-peer',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    received: nothingReceived,
    reciprocal: [],
    optimistic: undefined,
    former: [],
    rechokes: 0,
    openTo: 0,
    uploadedBytes: 0,
    downloadedBytes: 0,
  }),
  states: {
    supplying: {
      initial: 'starting',
      states: {
        starting: {
          always: [{ guard: 'givesNothing', target: 'refusing' }, { target: 'sharing' }],
        },
        sharing: {
          entry: ['rechoke', 'tellChanges'],
          after: {
            tenSeconds: {
              target: 'sharing',
              reenter: true,
              actions: ['sendBlocks', 'countUpload'],
            },
          },
          on: { STOP_SHARING: { target: 'refusing', actions: ['chokeAll', 'forgetSlots'] } },
        },
        refusing: {
          on: { SHARE: 'sharing' },
        },
      },
    },
    consuming: {
      initial: 'choked',
      on: {
        BLOCKS: { actions: 'noteBlocks' },
        UNCHOKE: { actions: 'noteUnchoke' },
        CHOKE: { actions: 'noteChoke' },
      },
      states: {
        choked: {
          always: { guard: 'isUnchokedBySomebody', target: 'downloading' },
        },
        downloading: {
          always: { guard: 'isChokedByAll', target: 'choked' },
        },
      },
    },
  },
});
