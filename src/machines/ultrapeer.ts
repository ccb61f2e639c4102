import { consuming, servent } from './servent.ts';
import { serventContext } from './servent-context.ts';

/**
 * A strong peer of Gnutella 0.6 that keeps an index for its leaves. Queries flood among ultrapeers
 * only, and each answers for its leaves as well, so that they are never bothered.
 */
export const ultrapeer = servent.createMachine({
  id: 'ultrapeer',
  type: 'parallel',
  context: serventContext,
  states: {
    supplying: {
      initial: 'indexing',
      on: {
        BYE: { actions: 'strike' },
        LEAVE: { target: '.gone', actions: 'sayGoodbye' },
      },
      states: {
        indexing: {
          on: {
            PUBLISH: { actions: 'enlist' },
            QUERY: [
              { guard: 'isDuplicate', actions: 'drop' },
              { guard: 'isAtItsEnd', actions: ['remember', 'answer'] },
              { actions: ['remember', 'answer', 'forward'] },
            ],
            QUERY_HIT: { guard: 'isForAnother', actions: 'passBack' },
            GET: { guard: 'hasFile', actions: 'give' },
            SHARE: { actions: 'obtain' },
            STOP_SHARING: { actions: 'discard' },
          },
        },
        gone: {},
      },
    },
    consuming,
  },
});
