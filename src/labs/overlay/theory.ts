import { blindStretch, ringHopsOver, ringHopsToOthers, starStress } from '#theory/overlays.ts';
import { hasCables, targetOf, wanted, type OverlayParams } from './params.ts';

/** What the formulas say of a world in which nothing is cut and neighbours are blind. */
export function theory(params: OverlayParams): Readonly<Record<string, number | undefined>> {
  const delivered = params.cut ? undefined : wanted(params);
  if (params.travel === 'star') return { delivered, ...star(params) };
  if (params.candidates > 1 || params.cut) return { delivered };
  const { task } = params;
  if (task === 'one') return { delivered, hops: ringHopsOver(targetOf(params)) };
  const hops = ringHopsToOthers(Number(params.peers));
  return { delivered, hops, stretch: blindStretch(hops) };
}

function star(params: OverlayParams) {
  const { task, peers } = params;
  const stress = starStress(task === 'all' ? Number(peers) - 1 : 1);
  return { hops: 1, stretch: 1, ...(hasCables(params) && { stress }) };
}
