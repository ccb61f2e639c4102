import type { ParamValues } from '#labs/params.ts';
import type { Frame } from '#labs/stage/frame.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Engine } from './engine.ts';

/** A view of a world that counts as another value once something has happened in it. */
class Glance implements WorldView {
  readonly #view: WorldView;

  constructor(view: WorldView) {
    this.#view = view;
  }
  get nowMs() {
    return this.#view.nowMs;
  }
  get position() {
    return this.#view.position;
  }
  get nodes() {
    return this.#view.nodes;
  }
  get tally() {
    return this.#view.tally;
  }
  get messages() {
    return this.#view.messages;
  }
  get inFlight() {
    return this.#view.inFlight;
  }
  get medium() {
    return this.#view.medium;
  }
  snapshot(node: NodeId) {
    return this.#view.snapshot(node);
  }
}

/**
 * The frame that a stage draws. Its parts change one by one, so that what depends on the nodes'
 * states is not looked at again in each of the many pictures in which only messages move on.
 */
export class StageFrame implements Frame {
  nowMs: number;
  view: WorldView;
  params: ParamValues;
  still = $state(false);
  #position: number;

  constructor(engine: Engine, params: ParamValues) {
    this.nowMs = $state(engine.nowMs);
    this.view = $state.raw(new Glance(engine.view));
    this.params = $state.raw(params);
    this.#position = engine.view.position;
  }

  /** @param anew true if the run may be another one than before. */
  show(engine: Engine, params: ParamValues, anew: boolean): void {
    const { position } = engine.view;
    this.nowMs = engine.nowMs;
    this.params = params;
    if (!anew && position === this.#position) return;
    this.#position = position;
    this.view = new Glance(engine.view);
  }
}
