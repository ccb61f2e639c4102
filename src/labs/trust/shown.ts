import type { Verdict } from '#machines/block-checks.ts';
import type { WorldView } from '#sim/index.ts';
import type { TrustParams } from './params.ts';
import type { TrustTally } from './tally.ts';
import { paceMs } from './time-line.ts';
import { downloadAt } from './views.ts';

/** A failed check stays in the picture for so many seconds of watching, whatever is checked meanwhile. */
const SEEN_S = 2;

/** The check that is shown at this moment. */
export function shownVerdict(
  view: WorldView,
  nowMs: number,
  params: TrustParams,
): Verdict | undefined {
  const { failedMs } = view.tally as TrustTally;
  const { last, lastBad } = downloadAt(view)!;
  const stays = failedMs !== undefined && nowMs - failedMs < SEEN_S * paceMs(params);
  return stays && lastBad ? lastBad : last;
}
