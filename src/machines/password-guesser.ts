import { assign, setup } from 'xstate';
import type { NodeId } from '#sim/index.ts';
import { send } from './effects.ts';
import { BYTE_VALUES } from './share-lock.ts';

/**
 * One who guesses at the door: first every password of one byte. If the lock compares only as much as
 * it is sent, one of them opens; then he adds a byte and tries its values, until he has all of them.
 * If no single byte opens, he gives up: there are 256 times as many passwords for every byte more.
 */

type PasswordGuesserEvent =
  /** From outside. */
  | { readonly type: 'GUESS' }
  | { readonly type: 'OPENED' | 'REFUSED' }
  /** From a directory. */
  | { readonly type: 'TICKET' | 'LOGIN_REFUSED' };

export interface PasswordGuesserInput {
  /** Where he tries: a share, or the directory. */
  readonly target: NodeId;
  /** Whose account, where there are accounts. */
  readonly user: string;
  readonly asks: 'OPEN' | 'LOGIN';
  /** Bytes of the whole password; he is taken to know it. */
  readonly length: number;
}

export interface PasswordGuesserContext extends PasswordGuesserInput {
  /** The bytes he is sure of. */
  readonly known: string;
  /** The value he tries for the next byte. */
  readonly value: number;
  readonly guesses: number;
  /** Guesses made when the door opened for the first time. */
  readonly enteredAfter: number | undefined;
}

const PATIENCE_MS = 2_000;

export const passwordGuesser = setup({
  types: {
    context: {} as PasswordGuesserContext,
    events: {} as PasswordGuesserEvent,
    input: {} as PasswordGuesserInput,
  },
  delays: { patience: PATIENCE_MS },
  guards: {
    isLastByte: ({ context }) => context.known.length === context.length - 1,
    hasValueLeft: ({ context }) => context.value < BYTE_VALUES - 1,
  },
  actions: {
    guess: ({ context: { target, asks, user, known, value } }) =>
      send(target, { type: asks, user, password: known + String.fromCharCode(value) }),
    countGuess: assign({ guesses: ({ context }) => context.guesses + 1 }),
    noteByte: assign(({ context }) => ({
      known: context.known + String.fromCharCode(context.value),
      value: 0,
      enteredAfter: context.enteredAfter ?? context.guesses,
    })),
    nextValue: assign({ value: ({ context }) => context.value + 1 }),
  },
}).createMachine({
  id: 'password-guesser',
  context: ({ input }) => ({
    ...input,
    known: '',
    value: 0,
    guesses: 0,
    enteredAfter: undefined,
  }),
  initial: 'lurking',
  states: {
    lurking: { description: 'Has not begun.', on: { GUESS: 'guessing' } },
    guessing: {
      description: 'Tries passwords of one byte.',
      entry: ['guess', 'countGuess'],
      on: {
        OPENED: [
          { guard: 'isLastByte', target: 'knowing', actions: 'noteByte' },
          { target: 'entered', actions: 'noteByte' },
        ],
        TICKET: { target: 'knowing', actions: 'noteByte' },
        REFUSED: [
          { guard: 'hasValueLeft', target: 'guessing', reenter: true, actions: 'nextValue' },
          { target: 'givenUp' },
        ],
        LOGIN_REFUSED: [
          { guard: 'hasValueLeft', target: 'guessing', reenter: true, actions: 'nextValue' },
          { target: 'givenUp' },
        ],
      },
      after: { patience: 'givenUp' },
    },
    entered: {
      description: 'Is in, and goes on to learn the rest, byte by byte.',
      entry: ['guess', 'countGuess'],
      on: {
        OPENED: [
          { guard: 'isLastByte', target: 'knowing', actions: 'noteByte' },
          { target: 'entered', reenter: true, actions: 'noteByte' },
        ],
        REFUSED: [
          { guard: 'hasValueLeft', target: 'entered', reenter: true, actions: 'nextValue' },
          { target: 'givenUp' },
        ],
      },
      after: { patience: 'givenUp' },
    },
    knowing: { description: 'Knows the whole password.' },
    givenUp: { description: 'No password of one byte opens, or nobody answers any more.' },
  },
});
