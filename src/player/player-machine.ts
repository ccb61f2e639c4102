import { assign, setup } from 'xstate';
import type { Setup } from './setup.ts';

/** What the reader expects of metrics, by their names. */
export type Predictions = Readonly<Record<string, number>>;

export interface PlayerContext {
  readonly predictions: Predictions;
}

export type PlayerEvent =
  /** The reader commits to a number, here or in a question on the same page. */
  | { type: 'PREDICT'; metric: string; value: number }
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
  /** Another seed or other params: what ran so far is over. */
  | { type: 'NEW_RUN'; setup: Setup }
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
 * just watch; playing, stepping and scrubbing follow; at the end the result is told. The other
 * measures: a long run in the background that does not touch the one on stage.
 */
export const playerMachine = setup({
  types: {
    context: {} as PlayerContext,
    events: {} as PlayerEvent,
  },
  actions: {
    rememberPrediction: assign(({ context, event }) =>
      event.type === 'PREDICT'
        ? { predictions: { ...context.predictions, [event.metric]: event.value } }
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
  context: { predictions: {} },
  on: { PREDICT: { actions: 'rememberPrediction' } },
  states: {
    playback: {
      initial: 'predicting',
      states: {
        predicting: {
          on: {
            PREDICT: { target: 'ready', actions: 'rememberPrediction' },
            WATCH: 'ready',
            PLAY: { actions: 'askForPrediction' },
            SEEK: { actions: 'goTo' },
            NEW_RUN: { actions: 'beginRun' },
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
            NEW_RUN: { actions: 'beginRun' },
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
            NEW_RUN: { target: 'ready', actions: 'beginRun' },
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
            NEW_RUN: { target: 'ready', actions: 'beginRun' },
          },
        },
        scrubbing: {
          initial: 'thenPaused',
          exit: 'settle',
          on: {
            SEEK: { actions: 'goTo' },
            HIDDEN: 'paused',
            NEW_RUN: { target: 'ready', actions: 'beginRun' },
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
            NEW_RUN: { target: 'ready', actions: 'beginRun' },
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
