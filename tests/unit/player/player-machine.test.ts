import { beforeEach, describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { playerMachine, type Guess, type PlayerEvent } from '#player/player-machine.ts';
import { setupOf } from '#player/setup.ts';
import { tinyLab } from './tiny-lab.ts';

const told = [
  'askForPrediction',
  'startClock',
  'stopClock',
  'stepOn',
  'stepBack',
  'rewind',
  'goToEnd',
  'goTo',
  'settle',
  'intervene',
  'beginRun',
  'tellResult',
  'startWorker',
  'stopWorker',
  'tellMeasurement',
] as const;

let log: string[];
let player: ReturnType<typeof start>;

function start() {
  const actions = Object.fromEntries(told.map((name) => [name, () => void log.push(name)]));
  return createActor(playerMachine.provide({ actions })).start();
}

/** Sends events; a string stands for an event without values. */
function send(...events: (PlayerEvent | 'STEP' | 'PLAY' | 'WATCH' | string)[]) {
  log = [];
  for (const event of events) {
    player.send(typeof event === 'string' ? ({ type: event } as PlayerEvent) : event);
  }
  return player.getSnapshot().value;
}

function newRun(guess: Guess): PlayerEvent {
  return { type: 'NEW_RUN', setup: setupOf(tinyLab), guess };
}

beforeEach(() => {
  log = [];
  player = start();
});

describe('before the first play', () => {
  test('the player asks for a prediction instead of playing', () => {
    expect(send('PLAY')).toMatchObject({ playback: 'predicting' });
    expect(log).toEqual(['askForPrediction']);
  });

  test('a curve or a winner named in a question is as good as a number, for that run', () => {
    const expectation = { metric: 'ticks', curve: [0, 1, 2] };
    expect(send({ type: 'EXPECT', expectation })).toMatchObject({ playback: 'ready' });
    expect(player.getSnapshot().context.expectation).toEqual(expectation);
    send(newRun('stands'));
    expect(player.getSnapshot().context.expectation).toEqual(expectation);
    send({ type: 'EXPECT', expectation: { winner: 'a' } });
    expect(player.getSnapshot().context.expectation).toEqual({ winner: 'a' });
    send(newRun('lapses'));
    expect(player.getSnapshot().context.expectation).toBeUndefined();
  });

  test('nothing moves on until the reader has decided', () => {
    expect(send('STEP', 'GRAB', 'TO_END')).toMatchObject({ playback: 'predicting' });
    expect(log).toEqual([]);
  });

  test('a prediction is kept and lets the reader play', () => {
    const state = send({ type: 'PREDICT', metric: 'ticks', value: 3 });
    expect(state).toMatchObject({ playback: 'ready' });
    expect(player.getSnapshot().context.predictions).toEqual({ ticks: 3 });
  });

  test('“just watch” lets the reader play without one', () => {
    expect(send('WATCH', 'PLAY')).toMatchObject({ playback: 'playing' });
    expect(player.getSnapshot().context.predictions).toEqual({});
  });

  test('another seed or param does not skip the prediction', () => {
    expect(send(newRun('stands'))).toMatchObject({ playback: 'predicting' });
    expect(send(newRun('lapses'))).toMatchObject({ playback: 'predicting' });
    expect(log).toEqual(['beginRun']);
  });
});

describe('playing', () => {
  beforeEach(() => void send('WATCH', 'PLAY'));

  test.each(['PAUSE', 'HIDDEN', 'STEP', 'STEP_BACK', 'TO_END'])('stops at %s', (event) => {
    expect(send(event)).toMatchObject({ playback: 'paused' });
    expect(log[0]).toBe('stopClock');
  });

  test('goes on while the reader does something to the world', () => {
    expect(send({ type: 'INTERVENE', id: 'stop' })).toMatchObject({ playback: 'playing' });
    expect(log).toEqual(['intervene']);
  });

  test('goes on after scrubbing', () => {
    const drag: PlayerEvent = { type: 'SEEK', toMs: 5 };
    expect(send('GRAB', drag)).toMatchObject({ playback: { scrubbing: 'thenPlaying' } });
    expect(send('RELEASE')).toMatchObject({ playback: 'playing' });
    expect(log).toEqual(['settle', 'startClock']);
  });

  test('ends at the end of the time line and tells the result once', () => {
    expect(send('REACHED_END', 'REACHED_END')).toMatchObject({ playback: 'ended' });
    expect(log).toEqual(['stopClock', 'tellResult']);
  });

  test('starts over with another seed, at rest, and keeps what was predicted', () => {
    send({ type: 'PREDICT', metric: 'ticks', value: 7 });
    expect(send(newRun('stands'))).toMatchObject({ playback: 'ready' });
    expect(log).toEqual(['stopClock', 'beginRun']);
    expect(player.getSnapshot().context.predictions).toEqual({ ticks: 7 });
  });

  test('starts over with other values without what was predicted for the old ones', () => {
    send({ type: 'PREDICT', metric: 'ticks', value: 7 });
    expect(send(newRun('lapses'))).toMatchObject({ playback: 'ready' });
    expect(player.getSnapshot().context.predictions).toEqual({});
  });

  test("keeps how near a question wants the guess, until there is another guess of the lab's own", () => {
    const kept = () => player.getSnapshot().context.tolerance;
    const tolerance = { absolute: 2 };
    send({ type: 'PREDICT', metric: 'ticks', value: 7, tolerance }, newRun('stands'));
    expect(kept()).toEqual(tolerance);
    send({ type: 'PREDICT', metric: 'ticks', value: 8 });
    expect(kept()).toBeUndefined();
    send({ type: 'PREDICT', metric: 'ticks', value: 7, tolerance }, newRun('lapses'));
    expect(kept()).toBeUndefined();
  });

  test('asks anew in another situation', () => {
    send({ type: 'PREDICT', metric: 'ticks', value: 7 });
    expect(send(newRun('asked'))).toMatchObject({ playback: 'predicting' });
    expect(log).toEqual(['stopClock', 'beginRun']);
    expect(player.getSnapshot().context.predictions).toEqual({});
  });
});

describe('at rest', () => {
  test('a step leads from the start into the run, and rewinding back', () => {
    expect(send('WATCH', 'STEP')).toMatchObject({ playback: 'paused' });
    expect(send('REWIND')).toMatchObject({ playback: 'ready' });
  });

  test('scrubbing ends in rest if it began there', () => {
    send('WATCH', 'STEP');
    expect(send('GRAB', 'RELEASE')).toMatchObject({ playback: 'paused' });
    expect(log).toEqual(['settle']);
  });

  test('play at the end starts from the beginning', () => {
    send('WATCH', 'PLAY', 'REACHED_END');
    expect(send('PLAY')).toMatchObject({ playback: 'playing' });
    expect(log).toEqual(['rewind', 'startClock']);
  });
});

describe('a long run in the background', () => {
  test('leaves the run on stage alone', () => {
    send('WATCH', 'PLAY');
    expect(send('MEASURE')).toEqual({ playback: 'playing', statistics: 'running' });
  });

  test('is told when it is finished', () => {
    expect(send('MEASURE', 'MEASURED')).toMatchObject({ statistics: 'finished' });
    expect(log).toEqual(['startWorker', 'stopWorker', 'tellMeasurement']);
  });

  test.each([
    ['CANCEL', 'cancelled'],
    ['FAIL', 'failed'],
    ['NEW_RUN', 'idle'],
  ])('ends its worker at %s', (event, statistics) => {
    send('MEASURE');
    expect(send(event)).toMatchObject({ statistics });
    expect(log[0]).toBe('stopWorker');
  });

  test('can be made again after it was cancelled', () => {
    expect(send('MEASURE', 'CANCEL', 'MEASURE')).toMatchObject({ statistics: 'running' });
  });
});
