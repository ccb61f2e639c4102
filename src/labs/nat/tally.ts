import { nat } from '#machines/nat.ts';
import { isOf, type Meter } from '#sim/index.ts';

/** What NATs let through and what they dropped. */
export interface NatTally {
  passed: number;
  dropped: number;
}

export const natMeter: Meter<NatTally> = {
  start: () => ({ passed: 0, dropped: 0 }),
  copy: (tally) => ({ ...tally }),
  observe: (tally, { before, after }) => {
    if (!isOf(nat, before) || !isOf(nat, after)) return;
    if (after.context.dropped > before.context.dropped) tally.dropped++;
    else tally.passed++;
  },
};
