import type { RolesParams } from './params.ts';
import { systemOf } from './systems.ts';

/** The shares in percent, as the metrics have them. */
export function theory(params: RolesParams): Readonly<Record<string, number>> {
  const expected = systemOf(params).expects(params.users, params.servers);
  const entries = Object.entries(expected) as [string, number][];
  return Object.fromEntries(entries.map(([name, share]) => [name, 100 * share]));
}
