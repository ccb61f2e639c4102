import type { NodeId } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { hostsOf, mayAsk, type Process } from './drawing.ts';
import { processOf } from './observed.ts';
import type { RolesParams } from './params.ts';
import { drawingOf } from './systems.ts';

/** More processes than this a host has no room for on the stage. */
const MOST_ON_A_HOST = 3;

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The intervention that draws the arrow from one to the other. */
export function askId(asker: NodeId, server: NodeId): string {
  return `ask-${slug(asker)}-${slug(server)}`;
}

/** The intervention that wipes it out. */
export function stopId(asker: NodeId, server: NodeId): string {
  return `stop-${slug(asker)}-${slug(server)}`;
}

function ask(asker: Process, server: Process): InterventionSpec {
  return {
    group: 'Draw: who asks whom',
    label: `${asker.id} asks ${server.id}`,
    help: 'From now on. What has been seen so far is forgotten: another drawing, another verdict.',
    node: asker.id,
    event: { type: 'ASK', whom: server.id, offers: server.offers },
    available: (view) => !asks(processOf(view, asker.id).contacts, server.id),
  };
}

function stop(asker: Process, server: Process): InterventionSpec {
  return {
    group: 'Wipe out',
    label: `${asker.id} asks ${server.id}`,
    help: 'It does not ask there any more. The verdict begins anew.',
    node: asker.id,
    event: { type: 'STOP_ASKING', whom: server.id },
    available: (view) => asks(processOf(view, asker.id).contacts, server.id),
  };
}

function move(process: Process, host: string, all: readonly Process[]): InterventionSpec {
  return {
    group: 'Put on another host',
    label: `${process.id} on ${host}`,
    help: 'The process moves; whom it asks, and who asks it, stays. See whether the verdict changes.',
    node: process.id,
    event: { type: 'MOVE', host },
    available(view) {
      const there = all.filter(({ id }) => processOf(view, id).host === host);
      return processOf(view, process.id).host !== host && there.length < MOST_ON_A_HOST;
    },
  };
}

function asks(contacts: readonly { readonly node: NodeId }[], whom: NodeId): boolean {
  return contacts.some(({ node }) => node === whom);
}

/** Draw an arrow, wipe one out, put a process on another host. */
export function interventions(params: RolesParams): Interventions {
  const drawing = drawingOf(params);
  const { processes } = drawing;
  const pairs = processes.flatMap((asker) =>
    processes
      .filter((server) => mayAsk(asker, server))
      .map((server): [Process, Process] => [asker, server]),
  );
  return Object.fromEntries([
    ...pairs.map(([a, b]) => [askId(a.id, b.id), ask(a, b)] as const),
    ...pairs.map(([a, b]) => [stopId(a.id, b.id), stop(a, b)] as const),
    ...processes.flatMap((process) =>
      hostsOf(drawing).map((host) => {
        const id = `put-${slug(process.id)}-on-${slug(host)}`;
        return [id, move(process, host, processes)] as const;
      }),
    ),
  ]);
}
