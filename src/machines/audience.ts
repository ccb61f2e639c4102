import { assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send, timer } from './effects.ts';

/** Those who want something, one after the other: it tells each member when its readers come. */

type AudienceEvent =
  | { readonly type: 'NEXT' }
  /** From outside: whoever comes from now on brings a second one along. */
  | { readonly type: 'DOUBLE' };

/** When a member's readers come, and whether they have what they want from an earlier time. */
export interface Coming {
  readonly atMs: number;
  readonly member: NodeId;
  readonly cached: boolean;
}

export interface AudienceInput {
  /** In order of time. */
  readonly plan: readonly Coming[];
  /** Readers that every member stands for. */
  readonly readers: number;
}

export interface AudienceContext extends AudienceInput {
  readonly come: number;
}

export const audience = setup({
  types: {
    context: {} as AudienceContext,
    events: {} as AudienceEvent,
    input: {} as AudienceInput,
  },
  guards: {
    isThrough: ({ context }) => context.come === context.plan.length,
  },
  actions: {
    awaitNext: ({ context: { plan, come } }) => {
      const sinceMs = come === 0 ? 0 : plan[come - 1]!.atMs;
      return timer(plan[come]!.atMs - sinceMs, { type: 'NEXT' }, 'next');
    },
    tell: ({ context: { plan, come, readers } }) => {
      const { member, cached } = plan[come]!;
      return send(member, { type: 'WANT', readers, cached });
    },
    countNext: assign({ come: ({ context }) => context.come + 1 }),
    double: assign({ readers: ({ context }) => 2 * context.readers }),
  },
}).createMachine({
  id: 'audience',
  context: ({ input }) => ({ ...input, come: 0 }),
  initial: 'coming',
  states: {
    coming: {
      initial: 'expected',
      on: { DOUBLE: { actions: 'double' } },
      states: {
        expected: {
          entry: 'awaitNext',
          on: { NEXT: { target: 'arrived', actions: ['tell', 'countNext'] } },
        },
        arrived: {
          always: [{ guard: 'isThrough', target: '#audience.over' }, { target: 'expected' }],
        },
      },
    },
    over: {},
  },
});
