import { createContext, getContext } from 'svelte';
import type { NodeId } from '#sim/index.ts';

/** What the actors of a scene share: which of them is selected, and which one Tab leads to. */
export interface SceneContext {
  readonly selected: NodeId | undefined;
  /** The one node that can be reached with Tab; the arrow keys go on from there. */
  readonly current: NodeId | undefined;
  /** True in the browser: what only serves pointer and focus need not be in the page before. */
  readonly live: boolean;
  focus(node: NodeId): void;
  select(node: NodeId): void;
}

export const [useScene, provideScene] = createContext<SceneContext>();

/** Set to true in the context of a drawing of which nobody will operate anything, such as a picture. */
export const drawnInFull = Symbol('drawn in full');

/** True if all is to be drawn at once, and not only what has to be there before the page is live. */
export function isDrawnInFull(): boolean {
  return getContext<boolean | undefined>(drawnInFull) === true;
}
