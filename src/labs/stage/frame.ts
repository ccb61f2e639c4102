import type { NodeId, WorldView } from '#sim/index.ts';
import type { ParamValues } from '../params.ts';

/**
 * The picture of a run that a stage draws. `view` becomes another object when something has happened;
 * in the pictures between, only `nowMs` goes on: read the time there, not from the view.
 */
export interface Frame {
  readonly view: WorldView;
  /** The moment shown; messages stand where they are at this time. */
  readonly nowMs: number;
  readonly params: ParamValues;
  /** Set if the reader asked for less motion: what travels then stands half-way instead of moving. */
  readonly still?: boolean;
}

/** What every lab's `Stage.svelte` is given. */
export interface StageProps {
  readonly frame: Frame;
  /** The node whose statechart is shown. */
  readonly selected: NodeId | undefined;
  readonly onselect: (node: NodeId) => void;
  /** Does one of the lab's interventions now. What can be done on the stage is offered below it too. */
  readonly onact: (intervention: string) => void;
  /** False before the reader's guess and after the end of the run: `onact` does nothing then. */
  readonly canAct: boolean;
}
