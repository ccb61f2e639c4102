/** Reads the moves of a run: what was tried at each step. Pure. */
import type { PlayQuestion } from './question.ts';

export interface Playing {
  /** The moves made at each step so far, the accepted one last; those of the present step are rejected. */
  readonly tries: readonly (readonly string[])[];
  /** The step that waits for a move, from 0; as many as there are steps when the run is over. */
  readonly at: number;
}

/** The run that `raw` tells; undefined if it has a move that is none, or goes on after the end. */
export function playing({ moves, steps }: PlayQuestion, raw: string): Playing | undefined {
  const made = raw.trim() === '' ? [] : raw.trim().split(/\s+/u);
  const tries: string[][] = [[]];
  let at = 0;
  for (const move of made) {
    const step = steps[at];
    if (!step || !moves.some(({ id }) => id === move)) return undefined;
    tries.at(-1)!.push(move);
    if (move !== step.move) continue;
    at += 1;
    tries.push([]);
  }
  return { tries: at < steps.length ? tries : tries.slice(0, at), at };
}

/** Steps whose first move was the machine's. */
export function rightAtFirst({ tries, at }: Playing): number {
  return tries.slice(0, at).filter(({ length }) => length === 1).length;
}
