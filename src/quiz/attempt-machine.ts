/**
 * One reader, one question: the life of an attempt. The chart holds names only; what is marked, and
 * how, comes in with the events. Pure: run it with `initialTransition` and `transition`.
 *
 * The first answer is kept and never overwritten; whatever follows is practice.
 */
import { assign, setup } from 'xstate';
import { isDone, type HelpPolicy, type Mark } from './marking/mark.ts';
import type { Confidence, ItemRecord } from './record.ts';

export interface AttemptContext {
  readonly policy: HelpPolicy;
  /** The answer last checked or guessed, as typed or as an option's id. */
  readonly answer: string | undefined;
  readonly mark: Mark | undefined;
  /** Answers since the start, or since the reader chose to try again, that were not right. */
  readonly misses: number;
  /** The answer was shown because the reader asked for it. */
  readonly asked: boolean;
  /** The first answer ever checked: the one that counts. */
  readonly first: Pick<Mark, 'verdict'> | undefined;
  /** How sure the reader says they are of the answer to come. */
  readonly confidence: Confidence | undefined;
  /** Which set of numbers is asked, from 0; practice takes the next. */
  readonly variant: number;
  readonly variants: number;
}

export interface AttemptInput {
  readonly policy: HelpPolicy;
  /** With which set of numbers to begin. Default: the first. */
  readonly variant?: number;
  /** How many there are. Default: one. */
  readonly variants?: number;
}

export type AttemptEvent =
  /** The reader says how sure they are. They need not. */
  | { readonly type: 'SURE'; readonly confidence: Confidence }
  /** An answer was checked. */
  | { readonly type: 'CHECK'; readonly answer: string; readonly mark: Mark }
  /** A guess was made that a run of a lab will mark. */
  | { readonly type: 'PREDICT'; readonly answer: string }
  /** That run ended. */
  | { readonly type: 'RAN'; readonly mark: Mark }
  /** The reader asked for the answer. */
  | { readonly type: 'SHOW' }
  /** The reader wants to practise. */
  | { readonly type: 'AGAIN' }
  /** What is stored about this item, on arrival or from another tab. */
  | { readonly type: 'RESUME'; readonly record: ItemRecord; readonly mark: Mark | undefined };

const countMiss = (misses: number, mark: Mark) => (isDone(mark.verdict) ? 0 : misses + 1);

/** Nothing is left to ask: solved once, or the answer was shown. */
const isSettled = ({ first, last, shownAt }: ItemRecord) =>
  shownAt !== undefined || isDone(first?.verdict) || isDone(last?.verdict);

export const attemptMachine = setup({
  types: {
    context: {} as AttemptContext,
    events: {} as AttemptEvent,
    input: {} as AttemptInput,
  },
  guards: {
    solved: ({ context }) => isDone(context.mark?.verdict),
    spent: ({ context }) => context.misses >= context.policy.revealAfter,
    hintDue: ({ context }) => context.misses === context.policy.hintAfter,
    stepDue: ({ context }) => context.misses === context.policy.stepAfter,
    settledBefore: ({ event }) => event.type === 'RESUME' && isSettled(event.record),
    answeredBefore: ({ event }) => event.type === 'RESUME' && event.record.first !== undefined,
    guessedBefore: ({ context, event }) =>
      event.type === 'RESUME' && context.policy.waitsForRun && event.record.guess !== undefined,
  },
  actions: {
    keepMark: assign(({ context, event }) => {
      if (event.type !== 'CHECK' && event.type !== 'RAN') return {};
      return {
        answer: event.type === 'CHECK' ? event.answer : context.answer,
        mark: event.mark,
        misses: countMiss(context.misses, event.mark),
        first: context.first ?? { verdict: event.mark.verdict },
        confidence: undefined,
      };
    }),
    keepConfidence: assign(({ event }) =>
      event.type === 'SURE' ? { confidence: event.confidence } : {},
    ),
    keepGuess: assign(({ event }) => (event.type === 'PREDICT' ? { answer: event.answer } : {})),
    recall: assign(({ context, event }) => {
      if (event.type !== 'RESUME') return {};
      const { first, last, guess, tries } = event.record;
      return {
        answer: (last ?? first ?? (context.policy.waitsForRun ? guess : undefined))?.answer,
        mark: event.mark,
        misses: isSettled(event.record) ? 0 : tries,
        asked: false,
        first,
        confidence: undefined,
        variant: last?.variant ?? 0,
      };
    }),
    noteAsked: assign({ asked: true }),
    startOver: assign(({ context }) => ({
      answer: undefined,
      mark: undefined,
      misses: 0,
      asked: false,
      confidence: undefined,
      variant: (context.variant + 1) % context.variants,
    })),
  },
}).createMachine({
  id: 'attempt',
  context: ({ input }) => ({
    policy: input.policy,
    answer: undefined,
    mark: undefined,
    misses: 0,
    asked: false,
    first: undefined,
    confidence: undefined,
    variant: (input.variant ?? 0) % (input.variants ?? 1),
    variants: input.variants ?? 1,
  }),
  initial: 'answering',
  on: {
    RESUME: [
      { guard: 'settledBefore', target: '.reviewed', actions: 'recall' },
      { guard: 'answeredBefore', target: '.checked', actions: 'recall' },
      { guard: 'guessedBefore', target: '.predicted', actions: 'recall' },
      { target: '.answering', actions: 'recall' },
    ],
  },
  states: {
    answering: {
      on: {
        SURE: { actions: 'keepConfidence' },
        CHECK: { target: 'checked', actions: 'keepMark' },
        PREDICT: { target: 'predicted', actions: 'keepGuess' },
        SHOW: { target: 'revealed', actions: 'noteAsked' },
      },
    },
    predicted: {
      on: {
        RAN: { target: 'checked', actions: 'keepMark' },
        PREDICT: { target: 'predicted', actions: 'keepGuess' },
        SHOW: { target: 'revealed', actions: 'noteAsked' },
      },
    },
    checked: {
      always: [
        { guard: 'solved', target: 'revealed' },
        { guard: 'spent', target: 'revealed' },
        { guard: 'stepDue', target: 'stepped' },
        { guard: 'hintDue', target: 'hinted' },
        { target: 'retrying' },
      ],
    },
    retrying: {
      on: {
        CHECK: { target: 'checked', actions: 'keepMark' },
        SHOW: { target: 'revealed', actions: 'noteAsked' },
      },
    },
    hinted: {
      on: {
        CHECK: { target: 'checked', actions: 'keepMark' },
        SHOW: { target: 'revealed', actions: 'noteAsked' },
      },
    },
    stepped: {
      on: {
        CHECK: { target: 'checked', actions: 'keepMark' },
        SHOW: { target: 'revealed', actions: 'noteAsked' },
      },
    },
    revealed: {
      on: { AGAIN: { target: 'answering', actions: 'startOver' } },
    },
    reviewed: {
      on: { AGAIN: { target: 'answering', actions: 'startOver' } },
    },
  },
});
