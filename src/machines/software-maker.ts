import { setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { forget, send, wait } from './effects.ts';

/**
 * Who makes the software that many hosts run: what they have in common. Now and then it ships an
 * update that crashes them all, and some time later one that works.
 */

type SoftwareMakerEvent =
  /** A bad update goes out, or the one that mends it: by itself, or from outside. */
  { readonly type: 'SHIP_BAD' | 'SHIP_FIX' };

export interface SoftwareMakerInput {
  /** Those who run its software. */
  readonly users: readonly NodeId[];
  readonly sound: boolean;
  /** How long a release lasts on average; Infinity for one that never spoils by itself. */
  readonly soundMeanMs: number;
  readonly faultyMeanMs: number;
}

export const softwareMaker = setup({
  types: {
    context: {} as SoftwareMakerInput,
    events: {} as SoftwareMakerEvent,
    input: {} as SoftwareMakerInput,
  },
  guards: {
    startsSound: ({ context }) => context.sound,
  },
  actions: {
    untilBad: ({ context: { soundMeanMs: meanMs } }) =>
      Number.isFinite(meanMs)
        ? wait('updates', { kind: 'exponential', meanMs }, { type: 'SHIP_BAD' }, 'ship')
        : forget('ship'),
    untilFixed: ({ context: { faultyMeanMs: meanMs } }) =>
      Number.isFinite(meanMs)
        ? wait('updates', { kind: 'exponential', meanMs }, { type: 'SHIP_FIX' }, 'ship')
        : forget('ship'),
    shipBad: ({ context }) => context.users.map((id) => send(id, { type: 'UPDATE', sound: false })),
    shipFix: ({ context }) => context.users.map((id) => send(id, { type: 'UPDATE', sound: true })),
  },
}).createMachine({
  id: 'software-maker',
  context: ({ input }) => input,
  initial: 'starting',
  states: {
    starting: {
      always: [{ guard: 'startsSound', target: 'sound' }, { target: 'faulty' }],
    },
    sound: {
      entry: 'untilBad',
      on: { SHIP_BAD: { target: 'faulty', actions: 'shipBad' } },
    },
    faulty: {
      entry: 'untilFixed',
      on: { SHIP_FIX: { target: 'sound', actions: 'shipFix' } },
    },
  },
});
