import { assertEvent, assign, setup } from 'xstate';
import { send, timer } from './effects.ts';
import { isOver, nextStride, searchOf, type Search, type Stride } from './list-cracking.ts';
import type { NodeId } from '#sim/index.ts';
import type { HashKind } from './password-hashing.ts';
import type { StolenList } from './stolen-list.ts';

/**
 * One who has stolen a list of passwords and tries a dictionary on it at home: nobody refuses him, nobody
 * counts. Every guess is really hashed; how long it takes is the rate of his machine, divided by
 * what one slow hash costs more than a plain one.
 */

type ListAttackerEvent =
  /** From outside: steal the list that is kept there. */
  | { readonly type: 'STEAL'; readonly where: NodeId }
  | StolenList
  /** His own: these guesses are made. */
  | { readonly type: 'TRIED' };

export interface ListAttackerInput {
  readonly id: NodeId;
  readonly dictionary: readonly string[];
  /** Guesses per second of a plain, fast hash. */
  readonly guessesPerSecond: number;
  /** How many times as long a slow hash takes. */
  readonly costFactor: number;
}

export interface ListAttackerContext extends ListAttackerInput {
  readonly search: Search | undefined;
  readonly stride: Stride | undefined;
}

/** Parts of the dictionary between two reports: enough to watch it getting on. */
const REPORTS = 20;

/** Milliseconds that so many guesses take on a list of this kind. */
export function searchMsOf(
  { guessesPerSecond, costFactor }: Pick<ListAttackerInput, 'guessesPerSecond' | 'costFactor'>,
  hashing: HashKind,
  guesses: number,
): number {
  return (1000 * guesses * (hashing === 'argon2id' ? costFactor : 1)) / guessesPerSecond;
}

export const listAttacker = setup({
  types: {
    context: {} as ListAttackerContext,
    events: {} as ListAttackerEvent,
    input: {} as ListAttackerInput,
  },
  guards: {
    isOver: ({ context }) => context.search === undefined || isOver(context.search),
  },
  actions: {
    steal: ({ context, event }) => {
      assertEvent(event, 'STEAL');
      return send(event.where, { type: 'LEAK', to: context.id });
    },
    begin: assign(({ context, event }) => {
      assertEvent(event, 'LIST');
      return { search: searchOf(event.hashing, event.entries, context.dictionary) };
    }),
    guess: assign(({ context: { search, dictionary } }) => ({
      stride: nextStride(search!, Math.ceil(dictionary.length / REPORTS)),
    })),
    waitForGuesses: ({ context }) =>
      timer(
        searchMsOf(context, context.search!.hashing, context.stride!.guesses),
        { type: 'TRIED' },
        'guesses',
      ),
    note: assign({ search: ({ context }) => context.stride!.after, stride: undefined }),
  },
}).createMachine({
  id: 'list-attacker',
  context: ({ input }) => ({ ...input, search: undefined, stride: undefined }),
  initial: 'lurking',
  states: {
    lurking: {
      description: 'Has nothing yet.',
      on: {
        STEAL: { actions: 'steal' },
        LIST: { target: 'searching', actions: 'begin' },
      },
    },
    searching: {
      description: 'Looks whether there is anything left to try.',
      always: [{ guard: 'isOver', target: 'finished' }, { target: 'guessing' }],
    },
    guessing: {
      description: 'Hashes word after word and compares.',
      entry: ['guess', 'waitForGuesses'],
      on: { TRIED: { target: 'searching', actions: 'note' } },
    },
    finished: { description: 'Has found all there is, or tried every word.' },
  },
});
