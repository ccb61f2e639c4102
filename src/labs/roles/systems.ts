import { centralSystems } from './central-systems.ts';
import { sharingSystems } from './sharing-systems.ts';
import type { Drawing } from './drawing.ts';
import type { RolesParams } from './params.ts';
import type { System } from './system.ts';

export const systems = { ...centralSystems, ...sharingSystems };

export type SystemName = keyof typeof systems;

export function systemOf({ system }: Pick<RolesParams, 'system'>): System {
  return systems[system];
}

/** The drawing a run begins with. */
export function drawingOf(params: Pick<RolesParams, 'system' | 'users' | 'servers'>): Drawing {
  return systemOf(params).draw(params.users, params.servers);
}
