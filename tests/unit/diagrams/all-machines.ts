import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StateMachine, type AnyStateMachine } from 'xstate';
import * as examples from './example-machines.ts';

const courseMachines = resolve('src/machines/index.ts');

/** The example machines, then every machine of the course, by the name it is exported under. */
export async function allMachines(): Promise<[string, AnyStateMachine][]> {
  const course: unknown = existsSync(courseMachines)
    ? await import(pathToFileURL(courseMachines).href)
    : {};
  return Object.entries({ ...examples, ...(course as object) }).filter(
    (entry): entry is [string, AnyStateMachine] => entry[1] instanceof StateMachine,
  );
}
