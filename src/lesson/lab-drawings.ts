import { statechartOf } from '#diagrams/index.ts';
import { labs } from '#labs/registry.ts';

/** The statechart of every role of the lab of this id as SVG, by the role's name. */
export async function drawingsOf(id: string): Promise<Record<string, string>> {
  const drawn = Object.entries(labs[id]!.roles).map(
    async ([role, { machine, label, description }]) =>
      [
        role,
        await statechartOf(machine, { title: label, description, id: `${id}-${role}` }),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(drawn));
}
