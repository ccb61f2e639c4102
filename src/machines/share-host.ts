import { assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import type { NewAccount } from './account-book.ts';
import { emptyTrail, recorded, type AuditTrail } from './audit-trail.ts';
import { forget, send, timer } from './effects.ts';
import { findingOf, isKnown, leaked, withGuard, type Guard, type Knock } from './share-guard.ts';

/**
 * A PC with a folder that others may open. Who guards it differs: one password for all (share level),
 * the PC's own accounts, or tickets of a directory (both user level). At share level there is one
 * comparison and nobody is asked who they are; at user level authenticating, authorising and recording
 * are three steps. It deals with one visitor at a time.
 */

type ShareHostEvent =
  | Knock
  /** From the administrator. */
  | { readonly type: 'CHANGE_PASSWORD'; readonly password: string }
  | { readonly type: 'DISABLE'; readonly user: string }
  | { readonly type: 'CREATE'; readonly account: NewAccount }
  /** Its own: a step is done. */
  | { readonly type: 'COMPARED' | 'CHECKED' | 'WEIGHED' | 'RECORDED' }
  /** From outside. */
  | { readonly type: 'LEAK'; readonly to: NodeId }
  | { readonly type: 'CRASH' | 'RESTART' };

export interface ShareHostInput {
  readonly id: NodeId;
  readonly guard: Guard;
  /** Where to report what happens here, if there is such a place. */
  readonly directory: NodeId | undefined;
}

export interface ShareHostContext extends ShareHostInput {
  readonly inbox: readonly Knock[];
  readonly trail: AuditTrail;
}

/** Time of each step; comparing two strings takes next to nothing. */
export const hostStepsMs = { comparing: 1, checking: 100, weighing: 40, recording: 1 };
const STEP = 'step';

export const shareHost = setup({
  types: {
    context: {} as ShareHostContext,
    events: {} as ShareHostEvent,
    input: {} as ShareHostInput,
  },
  guards: {
    isAtPasswordLock: ({ context }) =>
      context.inbox.length > 0 && context.guard.kind === 'password',
    isAtAccounts: ({ context }) => context.inbox.length > 0 && context.guard.kind === 'accounts',
    isAtTickets: ({ context }) => context.inbox.length > 0 && context.guard.kind === 'tickets',
    isAuthentic: ({ context }) => isKnown(context.guard, context.inbox[0]!),
  },
  actions: {
    putInLine: assign(({ context, event }) =>
      event.type === 'OPEN' ? { inbox: [...context.inbox, event] } : {},
    ),
    startComparing: () => timer(hostStepsMs.comparing, { type: 'COMPARED' }, STEP),
    startChecking: () => timer(hostStepsMs.checking, { type: 'CHECKED' }, STEP),
    startWeighing: () => timer(hostStepsMs.weighing, { type: 'WEIGHED' }, STEP),
    startRecording: () => timer(hostStepsMs.recording, { type: 'RECORDED' }, STEP),
    answer: ({ context: { id, guard, inbox } }) => {
      const knock = inbox[0]!;
      const { outcome } = findingOf(guard, id, knock);
      return send(knock.from, outcome === 'let in' ? { type: 'OPENED' } : { type: 'REFUSED' });
    },
    report: ({ context: { id, guard, inbox, directory } }) =>
      directory === undefined
        ? undefined
        : send(directory, { type: 'REPORT', line: findingOf(guard, id, inbox[0]!) }),
    writeDown: assign(({ context: { id, guard, inbox, trail } }) => ({
      trail: recorded(trail, findingOf(guard, id, inbox[0]!)),
      inbox: inbox.slice(1),
    })),
    change: assign(({ context, event }) => ({ guard: withGuard(context.guard, event) })),
    leak: ({ context: { guard, id }, event }) =>
      event.type === 'LEAK' ? send(event.to, leaked(guard, id)) : undefined,
    stopWork: () => forget(STEP),
    loseWork: assign({ inbox: [] }),
  },
}).createMachine({
  id: 'share-host',
  context: ({ input }) => ({ ...input, inbox: [], trail: emptyTrail }),
  initial: 'sharing',
  on: { LEAK: { actions: 'leak' } },
  states: {
    sharing: {
      initial: 'waiting',
      on: {
        OPEN: { actions: 'putInLine' },
        CHANGE_PASSWORD: { actions: 'change' },
        DISABLE: { actions: 'change' },
        CREATE: { actions: 'change' },
        CRASH: { target: 'off', actions: ['stopWork', 'loseWork'] },
      },
      states: {
        waiting: {
          description: 'Nobody is at the door.',
          always: [
            { guard: 'isAtPasswordLock', target: 'comparing' },
            { guard: 'isAtAccounts', target: 'authenticating' },
            { guard: 'isAtTickets', target: 'authorising' },
          ],
        },
        comparing: {
          description: 'Is it the password of the share? Nobody asks whose hand typed it.',
          entry: 'startComparing',
          on: { COMPARED: 'recording' },
        },
        authenticating: {
          description: 'Is it really this user? Compares hashes in its own list.',
          entry: 'startChecking',
          on: {
            CHECKED: [{ guard: 'isAuthentic', target: 'authorising' }, { target: 'recording' }],
          },
        },
        authorising: {
          description: 'May this user open this share? By role, or by what a genuine ticket says.',
          entry: 'startWeighing',
          on: { WEIGHED: 'recording' },
        },
        recording: {
          description: 'Writes down what happened.',
          entry: 'startRecording',
          on: { RECORDED: { target: 'waiting', actions: ['answer', 'report', 'writeDown'] } },
        },
      },
    },
    off: {
      description: 'Switched off.',
      on: { RESTART: 'sharing' },
    },
  },
});
