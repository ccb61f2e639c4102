/**
 * A seed: a peer that had everything from the start. The region that supplies is the very same; of the
 * one that consumes only its end is left. It gets nothing for what it gives.
 */
import { peerContext } from './peer-context.ts';
import { acquaintance, supplying } from './peer-regions.ts';
import { peerSetup } from './peer-setup.ts';

export const seed = peerSetup.createMachine({
  id: 'seed',
  type: 'parallel',
  context: ({ input }) => peerContext(input),
  on: acquaintance,
  states: {
    supplying,
    consuming: {
      initial: 'away',
      on: { LEAVE: '.away' },
      states: {
        away: {
          always: { guard: 'isHere', target: 'complete', actions: 'announce' },
          on: { JOIN: { actions: 'come' } },
        },
        complete: {
          entry: 'leaveInTime',
        },
      },
    },
  },
});
