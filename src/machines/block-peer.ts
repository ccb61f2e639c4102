import { assertEvent, assign, setup } from 'xstate';
import {
  begunAnew,
  hasNobodyLeft,
  isDone,
  isSpoilt,
  isWaitedFor,
  joined,
  taken,
  withoutKey,
} from './block-download.ts';
import {
  changed,
  contextOf,
  replied,
  type BlockPeerContext,
  type BlockPeerEvent,
  type BlockPeerInput,
} from './block-peer-context.ts';
import { nextAsks } from './block-requests.ts';
import { send, transfer } from './effects.ts';
import { HASH_BYTES } from './merkle.ts';

/**
 * A peer that passes on blocks of a file: honest or not in what it supplies, careful or not in what it
 * consumes.
 */

/** Before who hands out hashes is asked again. */
const ASK_AGAIN_MS = 1_000;

export const blockPeer = setup({
  types: {
    context: {} as BlockPeerContext,
    events: {} as BlockPeerEvent,
    input: {} as BlockPeerInput,
  },
  delays: { aWhile: ASK_AGAIN_MS },
  guards: {
    poisonsFromTheStart: ({ context }) => context.poisonsFirst,
    hasSomething: ({ context: { supply, download } }) =>
      supply.file !== undefined || [...download!.blocks.values()].some(({ kept }) => kept),
    wantsNothing: ({ context }) => context.download === undefined,
    believesNames: ({ context }) => context.download!.check === 'none',
    isWaitedFor: ({ context, event }) => {
      assertEvent(event, 'BLOCK');
      return isWaitedFor(context.download!, event);
    },
    hasAll: ({ context }) => isDone(context.download!),
    isSpoilt: ({ context }) => isSpoilt(context.download!),
    hasNobodyLeft: ({ context }) => hasNobodyLeft(context.download!),
  },
  actions: {
    prepare: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return replied(context, event, false);
    }),
    prepareSpoilt: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return replied(context, event, true);
    }),
    give: ({ context }) => {
      const { to, ...block } = context.supply.reply!;
      const bytes = block.bytes.length + block.proof.length * HASH_BYTES;
      return transfer(to, bytes, { type: 'BLOCK', ...block });
    },
    noteFlip: assign(({ context: { supply }, event }) => {
      assertEvent(event, 'FLIP');
      return { supply: { ...supply, flips: new Set(supply.flips).add(event.block) } };
    }),
    askForHashes: ({ context }) => {
      const { hashesFrom, check } = context.download!;
      return send(hashesFrom, { type: 'GET_HASHES', check });
    },
    noteHashes: assign(({ context, event }) => {
      assertEvent(event, 'HASHES');
      return changed(context, ({ hashBytes }) => ({
        trusted: event.hashes,
        hashBytes: hashBytes + event.hashes.length * HASH_BYTES,
      }));
    }),
    choose: assign(({ context }) => changed(context, nextAsks)),
    ask: ({ context }) => {
      const { asks, check, round } = context.download!;
      return asks.map(({ to, block }) =>
        send(to, { type: 'REQUEST', block, proof: check === 'block', round }),
      );
    },
    take: assign(({ context, event }) => {
      assertEvent(event, 'BLOCK');
      return changed(context, (download) => taken(download, event));
    }),
    countLate: assign(({ context }) =>
      changed(context, ({ received, wasted }) => ({
        received: received + 1,
        wasted: wasted + 1,
      })),
    ),
    tellFollowers: ({ context: { followers, download } }) => {
      const blocks = download!.fresh;
      return blocks.length === 0 ? [] : followers.map((to) => send(to, { type: 'HAVE', blocks }));
    },
    noteOffer: assign(({ context, event }) => {
      assertEvent(event, 'HAVE');
      return changed(context, ({ sources }) => {
        const before = sources.get(event.from);
        if (before === undefined || before === 'all') return {};
        const now = new Set([...before, ...event.blocks]);
        return { sources: new Map(sources).set(event.from, now) };
      });
    }),
    noteBan: assign(({ context, event }) => {
      assertEvent(event, 'BAN');
      return changed(context, ({ banned, pending }) => ({
        banned: joined(banned, [event.peer]),
        pending: withoutKey(pending, event.peer),
      }));
    }),
    trust: assign(({ context, event }) => {
      assertEvent(event, 'TRUST');
      const { hashesFrom, check } = event;
      return changed(context, (download) => begunAnew(download, { hashesFrom, check }));
    }),
    beginAnew: assign(({ context }) => changed(context, (download) => begunAnew(download))),
  },
}).createMachine({
  id: 'block-peer',
  type: 'parallel',
  context: ({ input }) => contextOf(input),
  states: {
    supplying: {
      initial: 'empty',
      states: {
        empty: {
          always: [
            { guard: 'poisonsFromTheStart', target: 'poisoning' },
            { guard: 'hasSomething', target: 'offering' },
          ],
        },
        offering: {
          on: {
            REQUEST: { actions: ['prepare', 'give'] },
            FLIP: { actions: 'noteFlip' },
            POISON: 'poisoning',
          },
        },
        poisoning: {
          on: {
            REQUEST: { actions: ['prepareSpoilt', 'give'] },
            REFORM: 'offering',
          },
        },
      },
    },
    consuming: {
      initial: 'starting',
      states: {
        starting: {
          always: [
            { guard: 'wantsNothing', target: 'complete' },
            { guard: 'believesNames', target: 'fetching' },
            { target: 'asking' },
          ],
        },
        /** For what the blocks are to be checked with. */
        asking: {
          entry: 'askForHashes',
          after: { aWhile: { target: 'asking', reenter: true } },
          on: {
            HASHES: { target: 'fetching', actions: 'noteHashes' },
            BLOCK: { actions: 'countLate' },
          },
        },
        fetching: {
          entry: ['choose', 'ask'],
          always: [
            { guard: 'hasAll', target: 'complete' },
            { guard: 'isSpoilt', target: 'spoilt' },
            { guard: 'hasNobodyLeft', target: 'stranded' },
          ],
          on: {
            BLOCK: [
              { guard: 'isWaitedFor', actions: ['take', 'choose', 'ask', 'tellFollowers'] },
              { actions: 'countLate' },
            ],
            HAVE: { actions: ['noteOffer', 'choose', 'ask'] },
            BAN: { actions: ['noteBan', 'choose', 'ask'] },
            TRUST: { target: 'asking', actions: 'trust' },
          },
        },
        /** It has all it wanted, and believes in it. */
        complete: {
          on: { TRUST: { target: 'asking', actions: 'trust' } },
        },
        /** The whole file has come, and it is not what it was to be. */
        spoilt: {
          on: {
            RETRY: { target: 'fetching', actions: 'beginAnew' },
            TRUST: { target: 'asking', actions: 'trust' },
          },
        },
        /** Everybody who could be asked is banned. */
        stranded: {
          on: { TRUST: { target: 'asking', actions: 'trust' } },
        },
      },
    },
  },
});
