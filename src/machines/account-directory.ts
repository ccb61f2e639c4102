import { assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import {
  disable,
  isAuthentic,
  rightsOf,
  withAccount,
  type AccountBook,
  type NewAccount,
} from './account-book.ts';
import { emptyTrail, recorded, type AuditLine, type AuditTrail } from './audit-trail.ts';
import { forget, send, timer } from './effects.ts';
import { leakedList } from './stolen-list.ts';
import { sealed } from './ticket.ts';

/**
 * One list of accounts for all. A log-in goes through three steps that have nothing to do with each
 * other: is it her (authentication), what may she (authorisation), and who will know (audit). Only
 * then it answers, with a ticket or a refusal. It deals with one request at a time.
 */

interface Login {
  readonly type: 'LOGIN';
  readonly from: NodeId;
  readonly user: string;
  readonly password: string;
}

/** From a host: this has just happened here. */
interface Report {
  readonly type: 'REPORT';
  readonly from: NodeId;
  readonly line: AuditLine;
}

type DirectoryEvent =
  | Login
  | Report
  /** From the administrator. */
  | { readonly type: 'DISABLE'; readonly user: string }
  | { readonly type: 'CREATE'; readonly account: NewAccount }
  /** Its own: a step is done. */
  | { readonly type: 'CHECKED' | 'WEIGHED' | 'RECORDED' }
  /** From outside. */
  | { readonly type: 'LEAK'; readonly to: NodeId }
  | { readonly type: 'CRASH' | 'RESTART' };

export interface AccountDirectoryInput {
  readonly book: AccountBook;
  /** Shared with the hosts. */
  readonly secret: string;
}

export interface AccountDirectoryContext extends AccountDirectoryInput {
  readonly inbox: readonly (Login | Report)[];
  readonly granted: readonly NodeId[];
  /** What will be recorded of the request in hand. */
  readonly finding: AuditLine | undefined;
  readonly trail: AuditTrail;
  readonly tickets: number;
}

/** Time of each step; checking is slow on purpose, as a hash for passwords has to be. */
export const directoryStepsMs = { checking: 100, weighing: 40, recording: 40 };
const STEP = 'step';

type Context = AccountDirectoryContext;
const inHand = ({ inbox }: Context) => inbox[0]!;

function checks({ book, inbox: [request] }: Context): boolean {
  return request?.type === 'LOGIN' && isAuthentic(book, request.user, request.password);
}

function finding(request: Login | Report, outcome: AuditLine['outcome']): AuditLine {
  if (request.type === 'REPORT') return request.line;
  return { user: request.user, share: undefined, outcome };
}

function reply({ finding, granted, secret, tickets, inbox: [request] }: Context) {
  if (request?.type !== 'LOGIN') return undefined;
  if (finding?.outcome !== 'let in') return send(request.from, { type: 'LOGIN_REFUSED' });
  const ticket = sealed(secret, { user: request.user, number: tickets + 1, shares: granted });
  return send(request.from, { type: 'TICKET', ticket });
}

export const accountDirectory = setup({
  types: {
    context: {} as AccountDirectoryContext,
    events: {} as DirectoryEvent,
    input: {} as AccountDirectoryInput,
  },
  guards: {
    hasLogin: ({ context }) => context.inbox[0]?.type === 'LOGIN',
    hasReport: ({ context }) => context.inbox[0]?.type === 'REPORT',
    isAuthentic: ({ context }) => checks(context),
  },
  actions: {
    putInLine: assign(({ context, event }) => {
      if (event.type !== 'LOGIN' && event.type !== 'REPORT') return {};
      return { inbox: [...context.inbox, event] };
    }),
    startChecking: () => timer(directoryStepsMs.checking, { type: 'CHECKED' }, STEP),
    startWeighing: () => timer(directoryStepsMs.weighing, { type: 'WEIGHED' }, STEP),
    startRecording: () => timer(directoryStepsMs.recording, { type: 'RECORDED' }, STEP),
    noteRefusal: assign(({ context }) => ({
      finding: finding(inHand(context), 'wrong password'),
    })),
    noteRights: assign(({ context }) => {
      const request = inHand(context);
      const granted = request.type === 'LOGIN' ? rightsOf(context.book, request.user) : [];
      return { granted, finding: finding(request, 'let in') };
    }),
    noteReport: assign(({ context }) => ({ finding: finding(inHand(context), 'let in') })),
    answer: ({ context }) => reply(context),
    writeDown: assign(({ context }) => ({
      trail: recorded(context.trail, context.finding!),
      tickets: context.tickets + 1,
      inbox: context.inbox.slice(1),
      finding: undefined,
    })),
    disable: assign(({ context, event }) =>
      event.type === 'DISABLE' ? { book: disable(context.book, event.user) } : {},
    ),
    create: assign(({ context, event }) =>
      event.type === 'CREATE' ? { book: withAccount(context.book, event.account) } : {},
    ),
    leak: ({ context, event }) =>
      event.type === 'LEAK' ? send(event.to, leakedList(context.book)) : undefined,
    stopWork: () => forget(STEP),
    loseWork: assign({ inbox: [], finding: undefined }),
  },
}).createMachine({
  id: 'account-directory',
  context: ({ input }) => ({
    ...input,
    inbox: [],
    granted: [],
    finding: undefined,
    trail: emptyTrail,
    tickets: 0,
  }),
  initial: 'answering',
  on: { LEAK: { actions: 'leak' } },
  states: {
    answering: {
      initial: 'waiting',
      on: {
        LOGIN: { actions: 'putInLine' },
        REPORT: { actions: 'putInLine' },
        DISABLE: { actions: 'disable' },
        CREATE: { actions: 'create' },
        CRASH: { target: 'down', actions: ['stopWork', 'loseWork'] },
      },
      states: {
        waiting: {
          description: 'Nobody asks for anything.',
          always: [
            { guard: 'hasLogin', target: 'authenticating' },
            { guard: 'hasReport', target: 'recording', actions: 'noteReport' },
          ],
        },
        authenticating: {
          description: 'Is it really this user? Compares hashes.',
          entry: 'startChecking',
          on: {
            CHECKED: [
              { guard: 'isAuthentic', target: 'authorising' },
              { target: 'recording', actions: 'noteRefusal' },
            ],
          },
        },
        authorising: {
          description: 'What may this user’s role open?',
          entry: 'startWeighing',
          on: { WEIGHED: { target: 'recording', actions: 'noteRights' } },
        },
        recording: {
          description: 'Writes down who asked for what, and what came of it.',
          entry: 'startRecording',
          on: { RECORDED: { target: 'waiting', actions: ['answer', 'writeDown'] } },
        },
      },
    },
    down: {
      description: 'Nothing is heard, nobody is let in.',
      on: { RESTART: 'answering' },
    },
  },
});
