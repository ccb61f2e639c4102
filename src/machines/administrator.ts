import { assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import type { NewAccount } from './account-book.ts';
import { enrolment, revocation, type Realm, type Task } from './administrator-tasks.ts';
import { send, timer } from './effects.ts';

/**
 * One who looks after the rights of others. What an order means as work (which machines to change,
 * whom to tell) depends on where rights are kept; she does it one thing after the other.
 */

type AdministratorEvent =
  /** Orders from outside. */
  | { readonly type: 'REVOKE'; readonly user: NodeId }
  | { readonly type: 'ENROL' }
  /** Her own: this thing is done. */
  | { readonly type: 'DONE' };

export interface AdministratorInput extends Realm {
  /** Who will be taken on. */
  readonly newcomer: NewAccount;
  /** Time one change takes, and time it takes to tell one person one thing. */
  readonly changeMs: number;
  readonly tellMs: number;
}

export interface AdministratorContext extends AdministratorInput {
  readonly tasks: readonly Task[];
  readonly revoked: readonly NodeId[];
}

export const administrator = setup({
  types: {
    context: {} as AdministratorContext,
    events: {} as AdministratorEvent,
    input: {} as AdministratorInput,
  },
  guards: {
    hasChange: ({ context }) => context.tasks[0]?.kind === 'change',
    hasWord: ({ context }) => context.tasks[0]?.kind === 'tell',
  },
  actions: {
    planRevocation: assign(({ context, event }) => {
      if (event.type !== 'REVOKE') return {};
      const { tasks, ...realm } = revocation(context, event.user);
      // Nobody has to be told any more who is not to come in.
      const left = context.tasks.filter(({ kind, to }) => kind === 'change' || to !== event.user);
      return { ...realm, tasks: [...left, ...tasks], revoked: [...context.revoked, event.user] };
    }),
    planEnrolment: assign(({ context }) => {
      const { tasks, ...realm } = enrolment(context, context.newcomer);
      return { ...realm, tasks: [...context.tasks, ...tasks] };
    }),
    startChanging: ({ context }) => timer(context.changeMs, { type: 'DONE' }, 'task'),
    startTelling: ({ context }) => timer(context.tellMs, { type: 'DONE' }, 'task'),
    handOver: ({ context: { tasks } }) => send(tasks[0]!.to, tasks[0]!.message),
    tickOff: assign({ tasks: ({ context }) => context.tasks.slice(1) }),
  },
}).createMachine({
  id: 'administrator',
  context: ({ input }) => ({ ...input, tasks: [], revoked: [] }),
  initial: 'free',
  on: {
    REVOKE: { actions: 'planRevocation' },
    ENROL: { actions: 'planEnrolment' },
  },
  states: {
    free: {
      description: 'Nothing to do.',
      always: [
        { guard: 'hasChange', target: 'changing' },
        { guard: 'hasWord', target: 'telling' },
      ],
    },
    changing: {
      description: 'Changes something on a machine.',
      entry: 'startChanging',
      on: { DONE: { target: 'free', actions: ['handOver', 'tickOff'] } },
    },
    telling: {
      description: 'Tells one person one password.',
      entry: 'startTelling',
      on: { DONE: { target: 'free', actions: ['handOver', 'tickOff'] } },
    },
  },
});
