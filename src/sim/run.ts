import type { NodeId, SimEvent } from './effects.ts';
import { digestText } from './digest.ts';
import { lastAtOrBefore } from './search.ts';
import type { Scenario } from './scenario.ts';
import { recordTo, type TraceEntry } from './trace.ts';
import type { Frozen } from './frozen.ts';
import { World } from './world.ts';
import type { WorldView } from './world-view.ts';

/** What a reader did to a world while it ran: `node` gets `event` after all else due at `atMs`. */
export interface Intervention {
  readonly atMs: number;
  readonly node: NodeId;
  readonly event: SimEvent;
}

export interface RunOptions {
  readonly seed: number;
  readonly interventions?: readonly Intervention[];
  /** Keep the trace, the samples and checkpoints, so that the run can go back. Default: true. */
  readonly record?: boolean;
}

/** Numbers read at one multiple of the sampling interval. */
export interface Sample {
  readonly atMs: number;
  readonly values: readonly number[];
}

interface Checkpoint<Tally> {
  readonly atMs: number;
  readonly world: Frozen<Tally>;
  readonly interventionsDone: number;
  readonly samplesDone: number;
}

/** Events between two checkpoints: a seek replays at most so many, a few milliseconds' work. */
const CHECKPOINT_EVERY = 512;

/**
 * One run of a scenario that can be played, stepped, sought and branched.
 *
 * A run is fully given by (scenario, seed, interventions). What it has recorded reaches to its
 * frontier: going back keeps it, because what follows would come out the same again; only a new
 * intervention cuts it off and lets the run take another branch.
 */
export class Run<Tally = unknown> {
  readonly seed: number;
  readonly #scenario: Scenario<Tally>;
  readonly #world: World<Tally>;
  readonly #record: boolean;
  #interventions: readonly Intervention[];
  #interventionsDone = 0;
  #samplesDone = 0;
  #trace: TraceEntry[] = [];
  #samples: Sample[] = [];
  #checkpoints: Checkpoint<Tally>[] = [];

  constructor(scenario: Scenario<Tally>, { seed, interventions = [], record = true }: RunOptions) {
    this.seed = seed;
    this.#scenario = scenario;
    this.#record = record;
    this.#interventions = [...interventions].sort((a, b) => a.atMs - b.atMs);
    this.#world = new World(scenario, seed);
    if (record) {
      this.#world.recorder = recordTo((entry) => {
        // A replay meets events that are on record already.
        if (this.#world.position > this.#trace.length) this.#trace.push(entry);
      });
      this.#checkpoints.push(this.#lay());
    }
  }

  get view(): WorldView<Tally> {
    return this.#world;
  }

  get nowMs(): number {
    return this.#world.nowMs;
  }

  /** Everything on record, up to the frontier. Entries up to `view.position` have happened by now. */
  get trace(): readonly TraceEntry[] {
    return this.#trace;
  }

  /** All samples on record; those with `atMs` ≤ now have happened by now. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  get interventions(): readonly Intervention[] {
    return this.#interventions;
  }

  /** Eight hexadecimal digits that any difference in what has happened until now would change. */
  get traceHash(): string {
    return digestText(this.#world.hash);
  }

  /** When something happens next; Infinity if nothing is left. */
  get nextMs(): number {
    return Math.min(this.#world.nextMs, this.#nextIntervention?.atMs ?? Infinity);
  }

  /**
   * Plays on to `untilMs`, all events at that very moment included, or until `maxEvents` have
   * happened. True if the time was reached.
   */
  runUntil(untilMs: number, maxEvents = Infinity): boolean {
    for (let left = maxEvents; this.nextMs <= untilMs; left--) {
      if (left <= 0) return false;
      this.#sampleBefore(this.nextMs);
      this.#dealWithNext();
    }
    this.#sampleBefore(untilMs);
    if (untilMs > this.#world.nowMs) this.#world.wait(untilMs);
    return true;
  }

  /** Goes on to the next moment at which something happens, if that is not after `limitMs`. */
  step(limitMs = Infinity): boolean {
    const nextMs = this.nextMs;
    if (nextMs > limitMs || nextMs === Infinity) return false;
    return this.runUntil(nextMs);
  }

  /** Goes back to the last moment before now at which something happened, or to the start. */
  stepBack(): boolean {
    const { nowMs } = this.#world;
    if (nowMs <= 0) return false;
    let i = Math.min(this.#world.position, this.#trace.length) - 1;
    while (i >= 0 && this.#trace[i]!.atMs >= nowMs) i--;
    this.seek(i < 0 ? 0 : this.#trace[i]!.atMs);
    return true;
  }

  /** Goes to any time, back or forward: the same as having played until then. */
  seek(toMs: number): void {
    if (toMs < this.#world.nowMs || this.#checkpointIsNearer(toMs)) this.#restore(toMs);
    this.runUntil(toMs);
  }

  /** Does something to the world now. What was on record after this moment is another branch's. */
  intervene(node: NodeId, event: SimEvent): void {
    const atMs = this.#world.nowMs;
    this.runUntil(atMs);
    this.#interventions = [
      ...this.#interventions.slice(0, this.#interventionsDone),
      { atMs, node, event },
    ];
    this.#forgetFuture();
    this.#dealWithNext();
  }

  get #nextIntervention(): Intervention | undefined {
    return this.#interventions[this.#interventionsDone];
  }

  /** At one moment the world's own events come first, then interventions, in their order. */
  #dealWithNext(): void {
    const intervention = this.#nextIntervention;
    if (intervention && intervention.atMs < this.#world.nextMs) {
      this.#world.wait(Math.max(intervention.atMs, this.#world.nowMs));
      this.#interventionsDone++;
      this.#world.intervene(intervention.node, intervention.event);
    } else this.#world.step();
    if (this.#record && this.#world.position >= this.#nextCheckpointPosition) {
      this.#checkpoints.push(this.#lay());
    }
  }

  get #nextCheckpointPosition(): number {
    return this.#checkpoints.at(-1)!.world.position + CHECKPOINT_EVERY;
  }

  /** Takes every sample that is due before `beforeMs`: it sees all events up to its own moment. */
  #sampleBefore(beforeMs: number): void {
    const { sampling } = this.#scenario;
    if (!sampling || !this.#record) return;
    for (;;) {
      const atMs = this.#samplesDone * sampling.everyMs;
      if (atMs >= beforeMs) return;
      this.#world.wait(Math.max(atMs, this.#world.nowMs));
      if (this.#samplesDone === this.#samples.length) {
        this.#samples.push({ atMs, values: sampling.read(this.#world) });
      }
      this.#samplesDone++;
    }
  }

  #lay(): Checkpoint<Tally> {
    return {
      atMs: this.#world.nowMs,
      world: this.#world.freeze(),
      interventionsDone: this.#interventionsDone,
      samplesDone: this.#samplesDone,
    };
  }

  #checkpointIsNearer(toMs: number): boolean {
    const i = lastAtOrBefore(this.#checkpoints, toMs);
    return i >= 0 && this.#checkpoints[i]!.world.position > this.#world.position;
  }

  #restore(toMs: number): void {
    const checkpoint = this.#checkpoints[lastAtOrBefore(this.#checkpoints, toMs)];
    if (!checkpoint) throw new RangeError('A run that records nothing cannot go back.');
    this.#world.thaw(checkpoint.world, this.seed);
    this.#interventionsDone = checkpoint.interventionsDone;
    this.#samplesDone = checkpoint.samplesDone;
  }

  #forgetFuture(): void {
    const { position } = this.#world;
    this.#trace.length = Math.min(this.#trace.length, position);
    this.#samples.length = Math.min(this.#samples.length, this.#samplesDone);
    const keep = this.#checkpoints.findIndex((checkpoint) => checkpoint.world.position > position);
    if (keep >= 0) this.#checkpoints.length = keep;
  }
}
