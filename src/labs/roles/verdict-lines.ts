import type { Verdict } from './classify.ts';
import type { DrawnArrow } from './picture.ts';
import { architectureWords, percent } from './reasons.ts';
import type { System } from './system.ts';
import type { Offer } from '#machines/process-exchange.ts';

/** The verdict in two lines that fit on a narrow stage. */
export function verdictLines(
  verdict: Verdict | undefined,
  system: System | undefined,
): { readonly verdict: string; readonly reason: string } {
  if (!verdict) {
    const reason = system
      ? `The service: ${system.service}`
      : 'Redrawn: see who asks and serves now';
    return { verdict: 'Nothing to judge yet', reason };
  }
  const { architecture, parts, hubShare } = verdict;
  const both = `${parts.both.length} of ${parts.all.size} ask and serve`;
  const hub = hubShare === undefined ? '' : ` · ${percent(hubShare)} from the operator`;
  return { verdict: `So far: ${architectureWords[architecture]}`, reason: `${both}${hub}` };
}

const kinds: Readonly<Record<Offer, string>> = {
  service: 'solid: asks for the service',
  call: 'solid: calls',
  index: 'dashed: asks where it is',
  entry: 'dotted: asks who is there',
};

/** What the lines of these arrows mean; of two kinds at most, or it would not fit. */
export function arrowKey(arrows: readonly DrawnArrow[]): string {
  const used = (Object.keys(kinds) as Offer[]).filter((offer) =>
    arrows.some((arrow) => arrow.offers === offer),
  );
  return used
    .slice(0, 2)
    .map((offer) => kinds[offer])
    .join(' · ');
}
