/**
 * What a ladder diagram is drawn from: the messages that arrived and the states that nodes were in.
 * Lists grow at the front and share their older parts, so a checkpoint copies one reference.
 */
import type { NodeId, SimEvent } from '#sim/index.ts';

export interface Chain<T> {
  readonly item: T;
  readonly older: Chain<T> | undefined;
}

/** A message that has arrived. */
export interface Passed {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly type: string;
  /** Which object is asked for or sent; 1 is the page. */
  readonly object?: number;
  readonly sentAtMs: number;
  readonly atMs: number;
  /** Nobody was there to take it, or it was thrown away. */
  readonly ignored: boolean;
}

/** What is kept of what a message says. */
export function named({ type, object }: SimEvent): Pick<Passed, 'type' | 'object'> {
  return typeof object === 'number' ? { type, object } : { type };
}

/** From `sinceMs` on a node was in this state. */
export interface Phase {
  readonly node: NodeId;
  readonly state: string;
  readonly sinceMs: number;
}

/** The items, newest first, as long as they pass. */
export function* newestFirst<T>(
  chain: Chain<T> | undefined,
  passes: (item: T) => boolean = () => true,
): Generator<T> {
  for (let link = chain; link && passes(link.item); link = link.older) yield link.item;
}
