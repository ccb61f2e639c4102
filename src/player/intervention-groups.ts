import type { InterventionSpec, Interventions } from '#labs/define-lab.ts';

/** An intervention that can be done now. */
export interface Possible extends InterventionSpec {
  readonly id: string;
}

/** One button, or a list to choose from under the name of its group. */
export type Offer =
  | { readonly kind: 'single'; readonly id: string; readonly spec: InterventionSpec }
  | { readonly kind: 'group'; readonly group: string; readonly members: readonly Possible[] };

/** Buttons and groups in the order in which the lab names them, a group where its first one stands. */
export function offersOf(interventions: Interventions): Offer[] {
  const groups = new Map<string, Possible[]>();
  const offers: Offer[] = [];
  for (const [id, spec] of Object.entries(interventions)) {
    if (spec.group === undefined) {
      offers.push({ kind: 'single', id, spec });
      continue;
    }
    const known = groups.get(spec.group);
    if (known) {
      known.push({ ...spec, id });
      continue;
    }
    const members = [{ ...spec, id }];
    groups.set(spec.group, members);
    offers.push({ kind: 'group', group: spec.group, members });
  }
  return offers;
}
