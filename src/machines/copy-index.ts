import { assertEvent, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { forget, send, wait } from './effects.ts';

/**
 * An index, or tracker: the one who knows where the copies are. It keeps their addresses whether they
 * are there or not, and it has outages of its own.
 */

type CopyIndexEvent =
  | { readonly type: 'QUERY'; readonly from: NodeId }
  /** An outage of its own begins or ends. */
  | { readonly type: 'SWITCH' }
  /** From outside: switched off, and on again. */
  | { readonly type: 'FAIL' | 'MEND' };

export interface CopyIndexInput {
  readonly holders: readonly NodeId[];
  readonly on: boolean;
  readonly onMeanMs: number;
  readonly offMeanMs: number;
}

function untilSwitched(meanMs: number) {
  return wait('outages', { kind: 'exponential', meanMs }, { type: 'SWITCH' }, 'switch');
}

export const copyIndex = setup({
  types: {
    context: {} as CopyIndexInput,
    events: {} as CopyIndexEvent,
    input: {} as CopyIndexInput,
  },
  guards: {
    startsOn: ({ context }) => context.on,
  },
  actions: {
    untilOutage: ({ context }) => untilSwitched(context.onMeanMs),
    untilOver: ({ context }) => untilSwitched(context.offMeanMs),
    stopWaiting: () => forget('switch'),
    tellHolders: ({ context, event }) => {
      assertEvent(event, 'QUERY');
      return send(event.from, { type: 'HITS', holders: context.holders });
    },
  },
}).createMachine({
  id: 'copy-index',
  context: ({ input }) => input,
  initial: 'starting',
  states: {
    starting: {
      always: [{ guard: 'startsOn', target: 'answering' }, { target: 'out' }],
    },
    answering: {
      entry: 'untilOutage',
      on: { QUERY: { actions: 'tellHolders' }, SWITCH: 'out', FAIL: 'switchedOff' },
    },
    out: {
      entry: 'untilOver',
      on: { SWITCH: 'answering', FAIL: 'switchedOff' },
    },
    switchedOff: {
      entry: 'stopWaiting',
      on: { MEND: 'answering' },
    },
  },
});
