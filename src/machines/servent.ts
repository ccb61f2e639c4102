import { assertEvent, assign, setup } from 'xstate';
import { send, transfer } from './effects.ts';
import {
  holdersKnownTo,
  holdersNoted,
  present,
  searchBegun,
  type ServentContext,
  type ServentEvent,
  type ServentInput,
} from './servent-context.ts';

/**
 * What peers that share files can do, whatever way they search. Each of `indexed-peer.ts`,
 * `flooding-peer.ts` and `ultrapeer.ts` is a chart over these same names: where the charts differ, the
 * ways to search do.
 */

/** A short piece of music in a bad format: long enough on its way to be seen. */
const FILE_BYTES = 25_000;
/** After so long without the file a peer turns to the next who has it. */
const FILE_PATIENCE_MS = 1_000;

export const servent = setup({
  types: {
    context: {} as ServentContext,
    events: {} as ServentEvent,
    input: {} as ServentInput,
  },
  delays: {
    patience: ({ context }) => context.patienceMs,
    filePatience: FILE_PATIENCE_MS,
  },
  guards: {
    hasFile: ({ context }) => context.hasFile,
    lacksFile: ({ context }) => !context.hasFile,
    isDuplicate: ({ context, event }) => event.type === 'QUERY' && context.routes.has(event.id),
    isAtItsEnd: ({ event }) => event.type === 'QUERY' && event.ttl <= 1,
    isForAnother: ({ context, event }) =>
      event.type === 'QUERY_HIT' && context.routes.get(event.id)?.from !== undefined,
    namesSomebody: ({ context, event }) =>
      (event.type === 'QUERY_HIT' || event.type === 'HITS') &&
      event.id === context.search?.id &&
      event.holders.length > 0,
    namesNobody: ({ context, event }) =>
      event.type === 'HITS' && event.id === context.search?.id && event.holders.length === 0,
    knowsSomebody: ({ context }) => context.search!.holders.length > 0,
    knowsAnother: ({ context: { search } }) => search!.triedInVain + 1 < search!.holders.length,
  },
  actions: {
    // Consuming.
    begin: assign(({ context }) => searchBegun(context)),
    ask: ({ context }) =>
      present(context).map((to) =>
        send(to, { type: 'QUERY', id: context.search!.id, ttl: context.ttl, hops: 1 }),
      ),
    noteHolders: assign(({ context, event }) => {
      assertEvent(event, ['QUERY_HIT', 'HITS']);
      return { search: holdersNoted(context, event.holders) };
    }),
    fetch: ({ context: { search } }) =>
      send(search!.holders[search!.triedInVain]!, { type: 'GET' }),
    turnToNext: assign(({ context: { search } }) => ({
      search: { ...search!, triedInVain: search!.triedInVain + 1 },
    })),

    // Supplying: a file, and a way for the queries of others.
    obtain: assign({ hasFile: true }),
    discard: assign({ hasFile: false }),
    give: ({ event }) => {
      assertEvent(event, 'GET');
      return transfer(event.from, FILE_BYTES, { type: 'FILE' });
    },
    remember: assign(({ context, event }) => {
      assertEvent(event, 'QUERY');
      const { id, from, hops } = event;
      return {
        handled: context.handled + 1,
        routes: new Map(context.routes).set(id, { from, hops }),
      };
    }),
    drop: assign(({ context }) => ({
      handled: context.handled + 1,
      duplicates: context.duplicates + 1,
    })),
    forward: ({ context, event }) => {
      assertEvent(event, 'QUERY');
      const { from, id, ttl, hops } = event;
      return present(context)
        .filter((to) => to !== from)
        .map((to) => send(to, { type: 'QUERY', id, ttl: ttl - 1, hops: hops + 1 }));
    },
    answer: ({ context, event }) => {
      assertEvent(event, 'QUERY');
      const holders = holdersKnownTo(context);
      if (holders.length === 0) return undefined;
      return send(event.from, { type: 'QUERY_HIT', id: event.id, holders });
    },
    passBack: ({ context, event }) => {
      assertEvent(event, 'QUERY_HIT');
      const { from } = context.routes.get(event.id)!;
      if (context.left.includes(from!)) return undefined;
      return send(from!, { type: 'QUERY_HIT', id: event.id, holders: event.holders });
    },

    // Who is there, and who has what.
    publish: ({ context }) =>
      present(context).map((to) => send(to, { type: 'PUBLISH', hasFile: context.hasFile })),
    enlist: assign(({ context, event }) => {
      assertEvent(event, 'PUBLISH');
      return { leaves: new Map(context.leaves).set(event.from, event.hasFile) };
    }),
    sayGoodbye: ({ context }) =>
      [...present(context), ...context.leaves.keys()].map((to) => send(to, { type: 'BYE' })),
    strike: assign(({ context, event }) => {
      assertEvent(event, 'BYE');
      const leaves = new Map(context.leaves);
      leaves.delete(event.from);
      return { leaves, left: [...context.left, event.from] };
    }),
  },
});

/** The consuming half, the same for all: who asks does not see how the answer is found. */
export const consuming = servent.createStateConfig({
  initial: 'idle',
  on: { LEAVE: '.gone' },
  states: {
    idle: {
      on: { ASK: { guard: 'lacksFile', target: 'searching' } },
    },
    searching: {
      entry: ['begin', 'ask'],
      always: { guard: 'knowsSomebody', target: 'fetching' },
      after: { patience: 'unanswered' },
      on: {
        QUERY_HIT: { guard: 'namesSomebody', target: 'fetching', actions: 'noteHolders' },
        HITS: [
          { guard: 'namesSomebody', target: 'fetching', actions: 'noteHolders' },
          { guard: 'namesNobody', target: 'unanswered' },
        ],
      },
    },
    fetching: {
      entry: 'fetch',
      after: {
        filePatience: [
          { guard: 'knowsAnother', target: 'fetching', reenter: true, actions: 'turnToNext' },
          { target: 'unanswered' },
        ],
      },
      on: {
        QUERY_HIT: { guard: 'namesSomebody', actions: 'noteHolders' },
        FILE: { target: 'complete', actions: 'obtain' },
      },
    },
    complete: {
      on: { ASK: { guard: 'lacksFile', target: 'searching' } },
    },
    unanswered: {
      on: { ASK: { guard: 'lacksFile', target: 'searching' } },
    },
    gone: {},
  },
});
