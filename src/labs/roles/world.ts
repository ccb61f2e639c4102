import { diceFor } from '#chance/index.ts';
import { selfActingProcess } from '#machines/self-acting-process.ts';
import { standInProcess } from '#machines/stand-in-process.ts';
import { uniformNet } from '#net/index.ts';
import type { NodeSpec, Scenario } from '#sim/index.ts';
import { contactsOf, type Drawing } from './drawing.ts';
import { rolesMeter, type RolesTally } from './tally.ts';

/** The same within a host as between two, so that it can be seen there too. */
const WAY_MS = 60;
const WORK_MS = 30;

/** A world that behaves as drawn. */
export function worldOf(
  drawing: Drawing,
  pauseMs: number,
  seed: number,
): Omit<Scenario<RolesTally>, 'sampling'> {
  const nodes = drawing.processes.map(({ id, host, standsIn }): NodeSpec => {
    const contacts = contactsOf(drawing, id);
    const input = { id, host, contacts, workMs: WORK_MS, dice: diceFor(seed, id) };
    return standsIn
      ? { id, machine: standInProcess, input }
      : { id, machine: selfActingProcess, input: { ...input, pauseMs } };
  });
  const operators = drawing.processes.filter(({ runBy }) => runBy === 'operator');
  return {
    nodes,
    medium: uniformNet({ latencyMs: WAY_MS }),
    meter: rolesMeter(new Set(operators.map(({ id }) => id))),
  };
}
