import type { NodeId, WorldView } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import type { AccountsTally } from './tally.ts';
import { administratorOf, canOpen, hostsOf, personOf } from './views.ts';

/** A person as she is drawn. */
export interface PersonLook {
  readonly id: NodeId;
  readonly state: string;
  /** Share of the doors she needs that would open to her now, 0 to 1. */
  readonly open: number;
  readonly hasTicket: boolean;
  readonly standing: 'member' | 'locked out' | 'outside';
}

export function lookOfPerson(view: WorldView, id: NodeId): PersonLook {
  const { uses, ticket } = personOf(view, id);
  const { members, revoked } = administratorOf(view);
  const needed = hostsOf(view).filter((host) => uses.includes(host.id));
  const open = needed.filter((host) => canOpen(view, id, host)).length / needed.length;
  const standing = members.includes(id)
    ? 'member'
    : revoked.includes(id)
      ? 'locked out'
      : 'outside';
  const state = String(view.snapshot(id).value);
  return { id, state, open, hasTicket: ticket !== undefined, standing };
}

/** Of each PC: does it let in somebody who is locked out? Undefined while nobody is. */
export function lockOf(view: WorldView<AccountsTally>, id: NodeId): 'open' | 'shut' | undefined {
  const { revoked } = view.tally;
  if (revoked.length === 0) return undefined;
  const host = hostsOf(view).find((candidate) => candidate.id === id)!;
  return revoked.some((user) => canOpen(view, user, host)) ? 'open' : 'shut';
}

/** Lines from people to the shares they are in, or were refused at, as one path. */
export function visits(
  view: WorldView,
  people: readonly NodeId[],
  places: ReadonlyMap<NodeId, Point>,
  state: string,
): string {
  return people
    .filter((id) => view.snapshot(id).value === state)
    .map((id) => {
      const [a, b] = [places.get(id)!, places.get(personOf(view, id).share)!];
      return `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`;
    })
    .join('');
}
