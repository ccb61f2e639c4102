/** A run of a lab on any page counts: `course:ran` is noted here, so that the player need not know. */
import type { LabRun } from '#quiz/lab-events.ts';
import { quickChange } from './quick.ts';
import { noteRun } from './record.ts';

function noteEnd({ detail }: CustomEvent<LabRun>): void {
  quickChange((progress, at) => noteRun(progress, detail.lab, detail, at));
}

/** Keeps, from now on, which labs were run on this page. */
export function keepRuns(): void {
  document.addEventListener('course:ran', noteEnd);
}
