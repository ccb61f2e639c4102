import { assign, setup } from 'xstate';
import type { Series } from '#quiz/marking/series.ts';
import type { Tolerance } from '#quiz/marking/tolerance.ts';
import type { Setup } from './setup.ts';

/** What the reader expects of metrics, by their names. */
export type Predictions = Readonly<Record<string, number>>;

/**
 * What becomes of a prediction in a new run: it stands if only chance differs, lapses if the values
 * do, and is asked for anew in another situation.
 */
export type Guess = 'stands' | 'lapses' | 'asked';

/** What a question's reader expects besides a number: how a metric goes over the run, or who wins. */
export type Expectation =
  { readonly metric: string; readonly curve: Series } | { readonly winner: string };

export interface PlayerContext {
  readonly predictions: Predictions;
  readonly expectation: Expectation | undefined;
  /** How near the question that took the guess wants it; without one the lab has its own measure. */
  readonly tolerance: Tolerance | undefined;
}

export type PlayerEvent =
  /** The reader commits to a number, here or in a question on the same page. */
  | { type: 'PREDICT'; metric: string; value: number; tolerance?: Tolerance | undefined }
  /** … or, in a question, to something that is no number, */
  | { type: 'EXPECT'; expectation: Expectation }
  /** … or would rather just watch. */
  | { type: 'WATCH' }
  | { type: 'PLAY' }
  | { type: 'PAUSE' }
  | { type: 'STEP' }
  | { type: 'STEP_BACK' }
  | { type: 'REWIND' }
  | { type: 'TO_END' }
  /** The scrub bar: taken hold of, moved, let go. */
  | { type: 'GRAB' }
  | { type: 'SEEK'; toMs: number }
  | { type: 'RELEASE' }
  | { type: 'INTERVENE'; id: string }
  /** Another seed or other params: what ran so far is over, and perhaps what was predicted. */
  | { type: 'NEW_RUN'; setup: Setup; guess: Guess }
  /** The run has come to the end of its time line. */
  | { type: 'REACHED_END' }
  /** The lab cannot be seen any more. */
  | { type: 'HIDDEN' }
  | { type: 'MEASURE' }
  | { type: 'MEASURED' }
  | { type: 'CANCEL' }
  | { type: 'FAIL' };

/** Done by whoever runs a lab: the machine says when, `machine.provide` says how. */
function provided(): void {
  /* replaced by `provide` */
}

/**
 * The player of a lab. One region plays: nothing moves before the reader has predicted or chosen to
 * just watch, in each situation anew; playing, stepping and scrubbing follow; at the end the result
 * is told. The other measures: a long run in the background that does not touch the one on stage.
 */
export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
  },
  guards: {
    asksAnew: ({ event }) => event.type === 'NEW_RUN' && event.guess === 'asked',
  },
  actions: {
    reviewPredictions: assign(({ event }) =>
      event.type === 'NEW_RUN' && event.guess !== 'stands'
        ? { predictions: {}, expectation: undefined, tolerance: undefined }
        : {},
    ),
    rememberExpectation: assign(({ event }) =>
      event.type === 'EXPECT' ? { expectation: event.expectation } : {},
    ),
    rememberPrediction: assign(({ context, event }) =>
      event.type === 'PREDICT'
        ? {
            predictions: { ...context.predictions, [event.metric]: event.value },
            tolerance: event.tolerance,
          }
        : {},
    ),
    askForPrediction: provided,
    startClock: provided,
    stopClock: provided,
    stepOn: provided,
    stepBack: provided,
    rewind: provided,
    goToEnd: provided,
    goTo: provided,
    settle: provided,
    intervene: provided,
    beginRun: provided,
    tellResult: provided,
    startWorker: provided,
    stopWorker: provided,
    tellMeasurement: provided,
  },
}).createMachine({
  id: 'player',
  type: 'parallel',
  context: { predictions: {}, expectation: undefined, tolerance: undefined },
  on: {
    PREDICT: { actions: 'rememberPrediction' },
    EXPECT: { actions: 'rememberExpectation' },
  },
  states: {
    playback: {
      initial: 'predicting',
      on: {
        NEW_RUN: [
          {
            guard: 'asksAnew',
            target: '.predicting',
            actions: ['reviewPredictions', 'beginRun'],
          },
          { target: '.ready', actions: ['reviewPredictions', 'beginRun'] },
        ],
      },
      states: {
        predicting: {
          on: {
            PREDICT: { target: 'ready', actions: 'rememberPrediction' },
            EXPECT: { target: 'ready', actions: 'rememberExpectation' },
            WATCH: 'ready',
            PLAY: { actions: 'askForPrediction' },
            SEEK: { actions: 'goTo' },
            NEW_RUN: { actions: ['reviewPredictions', 'beginRun'] },
          },
        },
        ready: {
          on: {
            PLAY: 'playing',
            STEP: { target: 'paused', actions: 'stepOn' },
            TO_END: { target: 'paused', actions: 'goToEnd' },
            GRAB: 'scrubbing',
            SEEK: { target: 'paused', actions: 'goTo' },
            INTERVENE: { target: 'paused', actions: 'intervene' },
          },
        },
        playing: {
          entry: 'startClock',
          exit: 'stopClock',
          on: {
            PAUSE: 'paused',
            HIDDEN: 'paused',
            REACHED_END: 'ended',
            STEP: { target: 'paused', actions: 'stepOn' },
            STEP_BACK: { target: 'paused', actions: 'stepBack' },
            REWIND: { actions: 'rewind' },
            TO_END: { target: 'paused', actions: 'goToEnd' },
            GRAB: 'scrubbing.thenPlaying',
            SEEK: { actions: 'goTo' },
            INTERVENE: { actions: 'intervene' },
          },
        },
        paused: {
          on: {
            PLAY: 'playing',
            REACHED_END: 'ended',
            STEP: { actions: 'stepOn' },
            STEP_BACK: { actions: 'stepBack' },
            REWIND: { target: 'ready', actions: 'rewind' },
            TO_END: { actions: 'goToEnd' },
            GRAB: 'scrubbing',
            SEEK: { actions: 'goTo' },
            INTERVENE: { actions: 'intervene' },
          },
        },
        scrubbing: {
          initial: 'thenPaused',
          exit: 'settle',
          on: {
            SEEK: { actions: 'goTo' },
            HIDDEN: 'paused',
          },
          states: {
            thenPaused: { on: { RELEASE: '#player.playback.paused' } },
            thenPlaying: { on: { RELEASE: '#player.playback.playing' } },
          },
        },
        ended: {
          entry: 'tellResult',
          on: {
            PLAY: { target: 'playing', actions: 'rewind' },
            STEP_BACK: { target: 'paused', actions: 'stepBack' },
            REWIND: { target: 'ready', actions: 'rewind' },
            GRAB: 'scrubbing',
            SEEK: { target: 'paused', actions: 'goTo' },
          },
        },
      },
    },
    statistics: {
      initial: 'idle',
      states: {
        idle: { on: { MEASURE: 'running' } },
        running: {
          entry: 'startWorker',
          exit: 'stopWorker',
          on: {
            MEASURED: 'finished',
            CANCEL: 'cancelled',
            FAIL: 'failed',
            NEW_RUN: 'idle',
          },
        },
        finished: { entry: 'tellMeasurement', on: { MEASURE: 'running', NEW_RUN: 'idle' } },
        cancelled: { on: { MEASURE: 'running', NEW_RUN: 'idle' } },
        failed: { on: { MEASURE: 'running', NEW_RUN: 'idle' } },
      },
    },
  },
});
