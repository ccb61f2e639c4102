import type { AnyStateMachine } from 'xstate';
import type { NodeId, SimEvent } from './effects.ts';
import type { Happening } from './happening.ts';
import type { Medium } from './medium.ts';
import type { WorldView } from './world-view.ts';

export interface NodeSpec {
  readonly id: NodeId;
  readonly machine: AnyStateMachine;
  readonly input?: unknown;
}

/** An event that a node gets from outside at a given time. */
export interface Scheduled {
  readonly atMs: number;
  readonly node: NodeId;
  readonly event: SimEvent;
}

/**
 * Counts and adds up while a run goes on. The tally is mutable plain data of the meter's own;
 * checkpoints keep copies, so keep it small: totals, not lists.
 */
export interface Meter<Tally> {
  start(): Tally;
  copy(tally: Tally): Tally;
  /** Forgets what was counted before `nowMs`, but not who is inside: ends a warm-up, begins a batch. */
  restart?(tally: Tally, nowMs: number): void;
  /** Called once for every event a node has dealt with, in order of time. */
  observe(tally: Tally, happening: Happening): void;
}

/** Everything that happens at fixed intervals of virtual time for the chart to draw. */
export interface Sampling<Tally> {
  readonly everyMs: number;
  /** One number per series. The view shows the world just before `view.nowMs`. */
  read(view: WorldView<Tally>): readonly number[];
}

/** A world to run: who is in it, what lies between them, what happens first, what is measured. */
export interface Scenario<Tally = unknown> {
  readonly nodes: readonly NodeSpec[];
  readonly medium: Medium;
  /** First events, besides what the machines do by themselves when they start. */
  readonly start?: readonly Scheduled[];
  readonly meter: Meter<Tally>;
  readonly sampling?: Sampling<Tally>;
}
