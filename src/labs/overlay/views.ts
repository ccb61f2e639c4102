import { cable, stressOf, type CableContext } from '#machines/cable.ts';
import { router } from '#machines/router.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { accessId, peerId } from './nodes.ts';
import type { OverlayLink, Plan } from './plan.ts';

export function isCut(view: WorldView, id: NodeId): boolean {
  return view.snapshot(id).value === 'cut';
}

export function cutCables({ ground }: Plan, view: WorldView): NodeId[] {
  return (ground?.cables ?? []).map(({ id }) => id).filter((id) => isCut(view, id));
}

/** What every cable has carried, in the order of the plan. */
export function cableLoads({ ground }: Plan, view: WorldView): CableContext[] {
  return (ground?.cables ?? []).flatMap(({ id }) => {
    const snapshot = view.snapshot(id);
    return isOf(cable, snapshot) ? [snapshot.context] : [];
  });
}

/** Copies of one message on the cable that has carried most of them; 0 without cables. */
export function greatestStress(plan: Plan, view: WorldView): number {
  return Math.max(0, ...cableLoads(plan, view).map(stressOf));
}

/** The cables that a packet from peer to peer would meet now, by the routers' tables; to its end or loss. */
export function wayNow(
  plan: Plan,
  view: WorldView,
  [from, to]: OverlayLink,
): { readonly cables: readonly NodeId[]; readonly arrives: boolean } {
  const { ends } = plan.ground!;
  const cables: NodeId[] = [];
  let at = peerId(from);
  let next: NodeId | undefined = accessId(from);
  while (next !== undefined && cables.length < ends.size) {
    cables.push(next);
    if (isCut(view, next)) break;
    const [a, b] = ends.get(next)!;
    at = at === a ? b : a;
    if (at === peerId(to)) return { cables, arrives: true };
    const snapshot = view.snapshot(at);
    next = isOf(router, snapshot) ? snapshot.context.table.get(peerId(to)) : undefined;
  }
  return { cables, arrives: false };
}

/** Overlay links over which nothing arrives now. */
export function brokenLinks(plan: Plan, view: WorldView): OverlayLink[] {
  if (cutCables(plan, view).length === 0) return [];
  return plan.links.filter((link) => !wayNow(plan, view, link).arrives);
}
