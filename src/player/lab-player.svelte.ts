import { createActor, type Actor, type SnapshotFrom } from 'xstate';
import {
  predictionOf,
  type Lab,
  type PredictionSpec,
  type TheoryOverTime,
} from '#labs/define-lab.ts';
import { announceRun, type LabPrediction, type LabRun } from '#quiz/lab-events.ts';
import type { NodeId } from '#sim/index.ts';
import { Announcer } from './announcer.ts';
import { startClock, startStillClock, type Clock } from './clock.ts';
import { Engine } from './engine.ts';
import { LongRun } from './long-run.svelte.ts';
import { virtualMs } from './pacing.ts';
import type { LinkReading } from './permalink.ts';
import { playerMachine, type PlayerEvent } from './player-machine.ts';
import { measured, readingsOf, type Readings } from './readings.ts';
import { contestResult, resultOf, type Result } from './result.ts';
import { seriesOf } from './run-series.ts';
import { sameParams, setupOf, type Setup } from './setup.ts';
import { StageFrame } from './stage-frame.svelte.ts';
import { timeText, timeUnitFor } from './time-text.ts';

/** Work of the kernel in one picture; the rest of its 16 ms belongs to the drawing. */
const FRAME_BUDGET_MS = 4;
/** Numbers that change faster than this cannot be read. */
const READINGS_EVERY_MS = 125;
/** Charts and tables are redrawn no more often than this while a run plays. */
const PAPERS_EVERY_MS = 250;
/** Sentences take longer to read than numbers. */
const WORDS_EVERY_MS = 1_000;

/**
 * One lab on a page: the player's machine, the run it plays, and what the components show of it.
 * The stage gets a new frame for every picture; numbers, charts and tables follow at a slower pace.
 */
export class LabPlayer {
  readonly lab: Lab;
  /** What “Reset” goes back to. */
  readonly #initial: Setup;
  readonly #actor: Actor<typeof playerMachine>;
  readonly #announcer = new Announcer();
  #engine: Engine;
  #clock: Clock | undefined;
  #readAtMs = -Infinity;
  #drawnAtMs = -Infinity;
  #wordedAtMs = -Infinity;
  #told = false;

  /** The run as it began: preset, seed and params. */
  setup: Setup;
  /** What the present situation asks the reader to predict; values of one's own do not change it. */
  prediction: PredictionSpec;
  readonly frame: StageFrame;
  readings: Readings;
  /** The time as it can be read: it goes on with the readings. */
  clockMs: number;
  /** A new object whenever charts and tables are to be drawn anew. */
  papers: { readonly engine: Engine; readonly nowMs: number };
  state: SnapshotFrom<typeof playerMachine>;
  selected: NodeId;
  notch = $state(0);
  /** The scene in words. */
  words: string;
  /** What the live region says of it: less often. */
  said = $state('');
  /** How often Play was pressed before there was a prediction. */
  asked = $state(0);
  notices = $state.raw<readonly string[]>([]);
  /** Whether each situation begins with the reader's prediction. */
  asks = true;
  /** True from the reader's first prediction, or first choice to just watch, on. */
  begun = $state(false);
  readonly longRun = new LongRun();

  constructor(lab: Lab, initial: Setup, selected: NodeId = lab.selected) {
    this.lab = lab;
    this.#initial = initial;
    this.#engine = new Engine(lab, initial);
    this.setup = $state.raw(initial);
    this.prediction = $state.raw(predictionOf(lab, initial.preset));
    this.frame = new StageFrame(this.#engine, initial.params);
    this.readings = $state.raw(readingsOf(lab, this.#engine.view));
    this.clockMs = $state(this.#engine.nowMs);
    this.papers = $state.raw(this.#newPapers());
    this.selected = $state(selected);
    this.#actor = createActor(playerMachine.provide({ actions: this.#actions() }));
    this.state = $state.raw(this.#actor.getSnapshot());
    this.#actor.subscribe((state) => {
      this.state = state;
      this.begun ||= !this.is({ playback: 'predicting' });
    });
    this.#actor.start();
    this.words = $state(this.#description);
  }

  send(event: PlayerEvent): void {
    this.#actor.send(event);
  }

  get horizonMs(): number {
    return this.papers.engine.horizonMs;
  }

  /** The setup that leads to the moment on stage. */
  get moment(): Setup {
    return this.#engine.moment;
  }

  /** What theory says of the metrics it knows: nothing yet to a reader who has still to predict. */
  get theory(): ReturnType<Lab['theory']> {
    return this.is({ playback: 'predicting' }) ? {} : this.lab.theory(this.setup.params);
  }

  /** Where theory has a curve: likewise. */
  get theoryOverTime(): TheoryOverTime {
    if (this.is({ playback: 'predicting' })) return {};
    return this.lab.theoryOverTime?.(this.setup.params) ?? {};
  }

  /** Who has won so far, in labs that are a race. */
  get winner(): string | undefined {
    return this.lab.contest?.winner(this.#engine.view);
  }

  /** What the run says about the reader's prediction. */
  get result(): Result {
    const { lab, prediction, setup, readings, winner } = this;
    const { predictions, expectation, tolerance } = this.state.context;
    if (expectation && 'winner' in expectation)
      return contestResult(lab, winner, expectation.winner);
    return resultOf(lab, prediction, setup.params, readings, predictions, tolerance);
  }

  get #description(): string {
    const { view, nowMs, horizonMs, ended } = this.#engine;
    const scene = this.lab.describe(view, this.setup.params);
    const time = timeText(nowMs, timeUnitFor(horizonMs));
    return ended ? `The run has ended. ${scene} ${this.result.text}` : `At ${time}: ${scene}`;
  }

  /** Whether the reader may do something to the world now: not before the guess, nor after the end. */
  get canAct(): boolean {
    return !this.is({ playback: 'predicting' }) && !this.is({ playback: 'ended' });
  }

  is(state: Parameters<SnapshotFrom<typeof playerMachine>['matches']>[0]): boolean {
    return this.state.matches(state);
  }

  /** Begins a run with some values changed. */
  change(change: Partial<Setup>): void {
    const steps = change.steps ?? [];
    this.#startOver({ ...this.setup, tMs: 0, ...change, steps });
  }

  reset(): void {
    this.#startOver(this.#initial);
  }

  /** Shows what a link leads to; whoever follows a link to a moment has not come to predict. */
  open({ setup, problems }: LinkReading): void {
    this.notices = problems.map(({ message }) => message);
    if (setup === this.#initial) return;
    this.#startOver(setup);
    if (setup.tMs > 0 || setup.steps.length > 0) this.#goTo(setup.tMs);
  }

  /** Runs without asking what the reader expects. */
  askNothing(): void {
    this.asks = false;
    this.send({ type: 'WATCH' });
  }

  /** Sets up the run that a question on this page asks about, with the reader's answer as the guess. */
  predict(prediction: LabPrediction): void {
    const { preset, params, seed, metric, value, tolerance, curve, winner } = prediction;
    const asked = setupOf(this.lab, { preset, params, seed });
    this.send({ type: 'NEW_RUN', setup: asked, guess: 'lapses' });
    if (winner !== undefined) this.send({ type: 'EXPECT', expectation: { winner } });
    else if (metric === undefined) this.send({ type: 'WATCH' });
    else if (curve) this.send({ type: 'EXPECT', expectation: { metric, curve } });
    else if (value === undefined) this.send({ type: 'WATCH' });
    else this.send({ type: 'PREDICT', metric, value, tolerance });
  }

  destroy(): void {
    this.#actor.stop();
    this.#clock?.stop();
    this.longRun.stop();
  }

  #actions() {
    const on = <Type extends PlayerEvent['type']>(
      type: Type,
      act: (event: Extract<PlayerEvent, { type: Type }>) => void,
    ) => {
      return ({ event }: { event: PlayerEvent }) => {
        if (event.type === type) act(event as Extract<PlayerEvent, { type: Type }>);
      };
    };
    return {
      askForPrediction: () => void this.asked++,
      startClock: () => {
        const start = this.frame.still ? startStillClock : startClock;
        this.#clock = start((wallMs, nowMs) => this.#tick(wallMs, nowMs));
      },
      stopClock: () => {
        this.#clock?.stop();
        this.#show(true);
      },
      stepOn: () => this.#move((engine) => engine.step()),
      stepBack: () => this.#move((engine) => engine.stepBack()),
      rewind: () => this.#move((engine) => engine.seek(0)),
      goToEnd: () => this.#move((engine) => engine.seek(engine.horizonMs)),
      goTo: on('SEEK', ({ toMs }) => this.#move((engine) => engine.seek(toMs))),
      settle: () => this.#settle(),
      intervene: on('INTERVENE', ({ id }) => this.#intervene(id)),
      beginRun: on('NEW_RUN', ({ setup }) => this.#begin(setup)),
      tellResult: () => this.#tellRun(),
      startWorker: () => this.#startWorker(),
      stopWorker: () => this.longRun.stop(),
      tellMeasurement: () => this.#tellMeasurement(),
    };
  }

  #tick(wallMs: number, nowMs: number): void {
    const engine = this.#engine;
    const startMs = performance.now();
    const pace = { paceMs: engine.paceMs, notch: this.notch };
    engine.play(virtualMs(wallMs, pace), () => performance.now() - startMs < FRAME_BUDGET_MS);
    this.#show(engine.ended, nowMs);
    if (engine.ended) this.send({ type: 'REACHED_END' });
  }

  #move(act: (engine: Engine) => void): void {
    act(this.#engine);
    if (this.is({ playback: 'scrubbing' })) this.#show(false);
    else this.#settle();
  }

  #settle(): void {
    this.#show(true);
    if (this.#engine.ended) this.send({ type: 'REACHED_END' });
  }

  #goTo(toMs: number): void {
    this.send({ type: 'WATCH' });
    this.send({ type: 'SEEK', toMs });
  }

  #intervene(id: string): void {
    this.#engine.intervene(id);
    this.#told = false;
    this.#show(true);
  }

  #startOver(setup: Setup): void {
    const asksAnew = this.asks && setup.preset !== undefined && setup.preset !== this.setup.preset;
    const guess = asksAnew ? 'asked' : sameParams(setup, this.setup) ? 'stands' : 'lapses';
    this.send({ type: 'NEW_RUN', setup, guess });
  }

  #begin(setup: Setup): void {
    this.#engine = new Engine(this.lab, setup);
    this.setup = setup;
    if (setup.preset !== undefined) this.prediction = predictionOf(this.lab, setup.preset);
    this.#told = false;
    this.longRun.forget();
    this.#show(true);
  }

  /** @param all false while playing: then what is not the stage is drawn now and then only. */
  #show(all: boolean, nowMs = performance.now()): void {
    this.frame.show(this.#engine, this.setup.params, all);
    const numbersDue = nowMs - this.#readAtMs >= READINGS_EVERY_MS;
    // Never both in one picture: the eye does not notice, the processor does.
    const papersDue = !numbersDue && nowMs - this.#drawnAtMs >= PAPERS_EVERY_MS;
    if (all || numbersDue) this.#showNumbers(nowMs);
    if (all || papersDue) this.#showPapers(nowMs, all);
  }

  #showNumbers(nowMs: number): void {
    this.#readAtMs = nowMs;
    this.readings = readingsOf(this.lab, this.#engine.view);
    this.clockMs = this.#engine.nowMs;
  }

  #showPapers(nowMs: number, urgent: boolean): void {
    this.#drawnAtMs = nowMs;
    this.papers = this.#newPapers();
    if (urgent || nowMs - this.#wordedAtMs >= WORDS_EVERY_MS) {
      this.#wordedAtMs = nowMs;
      this.words = this.#description;
    }
    this.said = this.#announcer.offer(() => this.words, nowMs, urgent) ?? this.said;
  }

  #newPapers() {
    return { engine: this.#engine, nowMs: this.#engine.nowMs };
  }

  #startWorker(): void {
    const { params, seed } = this.setup;
    this.longRun.start({ lab: this.lab.id, params, seed }, (done) =>
      this.send({ type: done ? 'MEASURED' : 'FAIL' }),
    );
  }

  #tellMeasurement(): void {
    const { statistics } = this.lab;
    const { measurement } = this.longRun;
    if (!measurement || !statistics) return;
    const { params } = this.setup;
    const means = Object.entries(measurement.metrics).map(([name, { mean }]) => [name, mean]);
    const untilMs = statistics.warmUpMs(params) + statistics.measuredMs(params);
    this.#announce({ metrics: measured(Object.fromEntries(means) as Readings), untilMs });
  }

  #tellRun(): void {
    // Coming to the end again shows nothing new.
    if (this.#told) return;
    this.#told = true;
    const { lab, winner, readings } = this;
    const { nowMs, steps } = this.#engine;
    this.#announce({
      metrics: measured(readings),
      series: seriesOf(lab, this.#engine),
      ...(winner !== undefined && { winner }),
      ...(steps.length > 0 && { changed: true }),
      untilMs: nowMs,
    });
  }

  #announce(run: Omit<LabRun, 'lab' | 'params' | 'seed'>): void {
    const { params, seed } = this.setup;
    announceRun({ lab: this.lab.id, params, seed, ...run });
  }
}
