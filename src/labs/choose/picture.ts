import type { CrowdMemberContext } from '#machines/crowd-member-context.ts';
import type { FlowState } from '#net/index.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import { round, type Point } from '../stage/geometry.ts';
import { operatorId } from './nodes.ts';

/** What is to be seen of a reader: nothing yet; under way; from whom it has it; or why it has not. */
export type Look =
  'idle' | 'coming' | 'served' | 'shared' | 'away' | 'reusing' | 'unserved' | 'locked';

const looks: Readonly<Record<string, Look>> = {
  lookingUp: 'coming',
  asking: 'coming',
  downloading: 'coming',
  reusing: 'reusing',
  unserved: 'unserved',
  lockedOut: 'locked',
};

export function lookOf(view: WorldView, node: NodeId): Look {
  const { value, context } = view.snapshot(node);
  const { supplying, consuming } = value as Readonly<Record<string, string>>;
  if (consuming !== 'complete') return looks[consuming!] ?? 'idle';
  if (supplying === 'away') return 'away';
  return (context as CrowdMemberContext).giver === operatorId ? 'served' : 'shared';
}

/** A look as it is told to those who hear the page. */
export const lookWords: Readonly<Record<Look, string>> = {
  idle: 'has not asked yet',
  coming: 'is getting it',
  served: 'has it from the operator',
  shared: 'has it from another reader',
  away: 'has it, but is away',
  reusing: 'had it already',
  unserved: 'got nothing',
  locked: 'was refused',
};

/** The ends of every transfer under way that this one sends, or that all others send. */
export function flowEnds(
  view: WorldView,
  sender: 'operator' | 'readers',
  placeOf: (node: NodeId) => Point | undefined,
): (readonly [Point, Point])[] {
  return (view.medium as FlowState).flows.flatMap(({ transfer: { from, to } }) => {
    if ((from === operatorId) !== (sender === 'operator')) return [];
    const [a, b] = [placeOf(from), placeOf(to[0]!)];
    return a && b ? [[a, b] as const] : [];
  });
}

/** A square at each place, half of it `size`. */
export function squares(places: readonly Point[], size: number): string {
  const side = round(2 * size);
  return places
    .map(({ x, y }) => `M${round(x - size)} ${round(y - size)}h${side}v${side}h-${side}z`)
    .join('');
}
