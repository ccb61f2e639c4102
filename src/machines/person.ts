import { assign, setup } from 'xstate';
import { Draws, type Dice } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { forget, send, timer, wait } from './effects.ts';
import type { Ticket } from './ticket.ts';

/**
 * A person at work: now and then she needs a share, shows what she has got (the share's password, her
 * own name and password, or a ticket of the directory, for which she logs in first) and is let in or
 * not. What she has been told she keeps, and tries, whether it is still right or not.
 */

type PersonEvent =
  /** Her own: she needs some share. */
  | { readonly type: 'NEED' }
  /** From outside: open this share, perhaps with a password other than the right one. */
  | { readonly type: 'OPEN_SHARE'; readonly share: NodeId; readonly password?: string }
  | { readonly type: 'TICKET'; readonly ticket: Ticket }
  | { readonly type: 'TICKET_EXPIRED' }
  | { readonly type: 'LOGIN_REFUSED' | 'OPENED' | 'REFUSED' }
  /** From the administrator: the password of a share. */
  | { readonly type: 'TELL'; readonly share: NodeId; readonly password: string };

export interface PersonInput {
  readonly id: NodeId;
  /** Where to log in; undefined if every PC looks after itself. */
  readonly directory: NodeId | undefined;
  /** Her own password, where there are accounts. */
  readonly password: string;
  /** Passwords of shares that she has been told. */
  readonly told: Readonly<Record<NodeId, string>>;
  /** Shares that she needs in her work. */
  readonly uses: readonly NodeId[];
  /** Mean time between being done with one share and needing another; Infinity if only asked to. */
  readonly meanGapMs: number;
  /** Time she works in a share. */
  readonly insideMs: number;
  /** Time for which a ticket is good. */
  readonly ticketMs: number;
  readonly dice: Dice;
}

export interface PersonContext extends PersonInput {
  readonly ticket: Ticket | undefined;
  /** What she wants to open, or is in. */
  readonly share: NodeId;
  /** What she types this time, if not what she knows. */
  readonly typed: string | undefined;
}

/** Without an answer for so long, nobody is there. */
export const PATIENCE_MS = 2_000;
const NEED = 'need';
const EXPIRY = 'ticket';

function knock({ id, directory, ticket, told, password, share, typed }: PersonContext) {
  if (directory !== undefined) return { type: 'OPEN', ticket };
  const own = told[share] ?? password;
  return { type: 'OPEN', user: id, password: typed ?? own };
}

export const person = setup({
  types: {
    context: {} as PersonContext,
    events: {} as PersonEvent,
    input: {} as PersonInput,
  },
  delays: {
    patience: PATIENCE_MS,
    inside: ({ context }) => context.insideMs,
    shrug: ({ context }) => context.insideMs / 2,
  },
  guards: {
    mustLogIn: ({ context, event }) => {
      const mistyped = event.type === 'OPEN_SHARE' && event.password !== undefined;
      return context.directory !== undefined && (context.ticket === undefined || mistyped);
    },
  },
  actions: {
    waitForNeed: ({ context: { meanGapMs } }) =>
      meanGapMs === Infinity
        ? undefined
        : wait('needs', { kind: 'exponential', meanMs: meanGapMs }, { type: 'NEED' }, NEED),
    forgetNeed: () => forget(NEED),
    choose: assign(({ context, event }) => {
      if (event.type === 'OPEN_SHARE') return { share: event.share, typed: event.password };
      const draws = new Draws(context.dice);
      const share = draws.pick(context.uses) ?? context.share;
      return { share, typed: undefined, dice: draws.dice };
    }),
    logIn: ({ context: { directory, id, password, typed } }) =>
      send(directory!, { type: 'LOGIN', user: id, password: typed ?? password }),
    keepTicket: assign(({ event }) => (event.type === 'TICKET' ? { ticket: event.ticket } : {})),
    startExpiry: ({ context }) => timer(context.ticketMs, { type: 'TICKET_EXPIRED' }, EXPIRY),
    dropTicket: assign({ ticket: undefined }),
    knock: ({ context }) => send(context.share, knock(context)),
    noteTold: assign(({ context, event }) =>
      event.type === 'TELL' ? { told: { ...context.told, [event.share]: event.password } } : {},
    ),
  },
}).createMachine({
  id: 'person',
  context: ({ input }) => ({
    ...input,
    ticket: undefined,
    share: input.uses[0]!,
    typed: undefined,
  }),
  initial: 'busy',
  on: {
    TELL: { actions: 'noteTold' },
    TICKET_EXPIRED: { actions: 'dropTicket' },
  },
  states: {
    busy: {
      description: 'At work on something of her own.',
      entry: 'waitForNeed',
      exit: 'forgetNeed',
      on: {
        NEED: [
          { guard: 'mustLogIn', target: 'loggingIn', actions: 'choose' },
          { target: 'opening', actions: 'choose' },
        ],
        OPEN_SHARE: [
          { guard: 'mustLogIn', target: 'loggingIn', actions: 'choose' },
          { target: 'opening', actions: 'choose' },
        ],
      },
    },
    loggingIn: {
      description: 'Says who she is, and proves it.',
      entry: 'logIn',
      on: {
        TICKET: { target: 'opening', actions: ['keepTicket', 'startExpiry'] },
        LOGIN_REFUSED: 'refused',
      },
      after: { patience: 'unanswered' },
    },
    opening: {
      description: 'Asks for a share.',
      entry: 'knock',
      on: { OPENED: 'inside', REFUSED: 'refused' },
      after: { patience: 'unanswered' },
    },
    inside: {
      description: 'Works in the share.',
      after: { inside: 'busy' },
    },
    refused: {
      description: 'Was not let in.',
      after: { shrug: 'busy' },
    },
    unanswered: {
      description: 'Nobody has answered.',
      after: { shrug: 'busy' },
    },
  },
});
