import type { Interventions, Lab } from '#labs/define-lab.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { Run, type Sample, type TraceEntry, type WorldView } from '#sim/index.ts';
import type { Setup, Step } from './setup.ts';

/** Events between two looks at the clock: a millisecond’s work or so in the heaviest lab. */
const EVENTS_PER_LOOK = 10;

/** A slider gives its own end back with fewer digits than it was told. */
const ROUNDING = 1e-12;

/** One run of a lab on its time line, from 0 to the horizon, in the lab's own words. */
export class Engine {
  readonly lab: Lab;
  readonly horizonMs: number;
  /** Virtual milliseconds that pass in one second of watching, at speed 1×. */
  readonly paceMs: number;
  /** What the reader may do to this world. */
  readonly interventions: Interventions;
  readonly #setup: Setup;
  readonly #run: Run;
  #steps: readonly Step[];

  /** Starts at the moment that `setup` names. */
  constructor(lab: Lab, setup: Setup) {
    this.lab = lab;
    this.horizonMs = lab.horizonMs(setup.params);
    this.paceMs = lab.paceMs(setup.params);
    this.#setup = setup;
    this.#steps = setup.steps;
    this.interventions = lab.interventions(setup.params);
    const interventions = setup.steps.map(({ atMs, id }) => {
      const { node, event } = this.interventions[id]!;
      return { atMs, node, event };
    });
    this.#run = new Run(scenarioOf(lab, setup.params, setup.seed), {
      seed: setup.seed,
      interventions,
    });
    this.seek(setup.tMs);
  }

  get nowMs(): number {
    return this.#run.nowMs;
  }

  get view(): WorldView {
    return this.#run.view;
  }

  /** Everything on record, what is to come after now included. */
  get trace(): readonly TraceEntry[] {
    return this.#run.trace;
  }

  get samples(): readonly Sample[] {
    return this.#run.samples;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  get ended(): boolean {
    return this.nowMs >= this.horizonMs;
  }

  /** The setup that leads to this very moment. */
  get moment(): Setup {
    return { ...this.#setup, steps: this.#steps, tMs: this.nowMs };
  }

  /**
   * Plays on by so much virtual time, or less if the work takes too long.
   *
   * @param inTime asked now and then whether there is time for more work in this frame.
   */
  play(byMs: number, inTime: () => boolean): void {
    const untilMs = Math.min(this.nowMs + byMs, this.horizonMs);
    while (!this.#run.runUntil(untilMs, EVENTS_PER_LOOK)) if (!inTime()) return;
  }

  /** Goes on to the next moment at which something happens, or to the end. */
  step(): void {
    if (!this.#run.step(this.horizonMs)) this.seek(this.horizonMs);
  }

  stepBack(): void {
    this.#run.stepBack();
  }

  seek(toMs: number): void {
    const isEnd = toMs >= this.horizonMs * (1 - ROUNDING);
    this.#run.seek(isEnd ? this.horizonMs : Math.max(toMs, 0));
  }

  /** Does one of the lab's interventions now; what had been done later is another run's. */
  intervene(id: string): void {
    const { node, event } = this.interventions[id]!;
    this.#run.intervene(node, event);
    const done = this.#steps.filter(({ atMs }) => atMs <= this.nowMs);
    this.#steps = [...done, { atMs: this.nowMs, id }];
  }
}
