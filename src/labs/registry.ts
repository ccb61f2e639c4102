import type { Lab } from './define-lab.ts';
import { lab as queue } from './queue/lab.ts';
import { lab as session } from './session/lab.ts';

/** Every lab of the course by its id: one line each. */
export const labs: Readonly<Record<string, Lab>> = { queue, session };
