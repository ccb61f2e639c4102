import { consuming, servent } from './servent.ts';
import { serventContext } from './servent-context.ts';

/**
 * A peer that leaves searching to an index: it tells one whether it has the file, and asks that one. A
 * client of Napster did so with Napster's server, a leaf of Gnutella does so with its ultrapeer. The
 * file goes directly from peer to peer.
 */
export const indexedPeer = servent.createMachine({
  id: 'indexed-peer',
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
          always: [{ guard: 'hasFile', target: 'sharing' }, { target: 'empty' }],
        },
        empty: {
          entry: 'publish',
          always: { guard: 'hasFile', target: 'sharing' },
          on: {
            SHARE: { actions: 'obtain' },
          },
        },
        sharing: {
          entry: 'publish',
          on: {
            GET: { actions: 'give' },
            STOP_SHARING: { target: 'empty', actions: 'discard' },
          },
        },
        gone: {},
      },
    },
    consuming,
  },
});
