import { consuming, servent } from './servent.ts';
import { serventContext } from './servent-context.ts';

/**
 * A peer of Gnutella 0.4. It knows only its neighbours. A query that it sees for the first time it
 * answers if it can, and passes on to all other neighbours while the query has hops left; a second copy
 * it drops. Hits go back by the way the query came, the file itself goes directly.
 */
export const floodingPeer = servent.createMachine({
  id: 'flooding-peer',
  type: 'parallel',
  context: serventContext,
  states: {
    supplying: {
      initial: 'starting',
      on: {
        BYE: { actions: 'strike' },
        LEAVE: { target: '.gone', actions: 'sayGoodbye' },
      },
      states: {
        starting: {
          always: [{ guard: 'hasFile', target: 'sharing' }, { target: 'relaying' }],
        },
        /** Has nothing to give but its help: it passes on what others ask and answer. */
        relaying: {
          always: { guard: 'hasFile', target: 'sharing' },
          on: {
            QUERY: [
              { guard: 'isDuplicate', actions: 'drop' },
              { guard: 'isAtItsEnd', actions: 'remember' },
              { actions: ['remember', 'forward'] },
            ],
            QUERY_HIT: { guard: 'isForAnother', actions: 'passBack' },
            SHARE: { actions: 'obtain' },
          },
        },
        sharing: {
          on: {
            QUERY: [
              { guard: 'isDuplicate', actions: 'drop' },
              { guard: 'isAtItsEnd', actions: ['remember', 'answer'] },
              { actions: ['remember', 'answer', 'forward'] },
            ],
            QUERY_HIT: { guard: 'isForAnother', actions: 'passBack' },
            GET: { actions: 'give' },
            STOP_SHARING: { target: 'relaying', actions: 'discard' },
          },
        },
        gone: {},
      },
    },
    consuming,
  },
});
