import type { Lab } from '#labs/define-lab.ts';

const definitions = import.meta.glob<Lab>('../labs/*/lab.ts', { import: 'lab' });

/** A lab's definition. Each lab's code is loaded when a teacher chooses it. */
export function loadLab(id: string): Promise<Lab> {
  return definitions[`../labs/${id}/lab.ts`]!();
}
