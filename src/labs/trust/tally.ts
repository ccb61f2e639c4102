import { blockPeer } from '#machines/block-peer.ts';
import { valueOf } from '#machines/identities.ts';
import { replicaPeer } from '#machines/replica-peer.ts';
import { isOf, type Happening, type Meter } from '#sim/index.ts';
import { youId } from './nodes.ts';

/** What you found out, and when; what only we can know, beside it. */
export interface TrustTally {
  /** When the first check failed; undefined as long as none has. */
  foundMs: number | undefined;
  /** When a check failed last. */
  failedMs: number | undefined;
  keysRead: number;
  /** Of them: no answer could be taken for true, or a wrong one was. */
  keysLost: number;
}

function observeDownload(tally: TrustTally, { atMs, before, after }: Happening): void {
  if (!isOf(blockPeer, before) || !isOf(blockPeer, after)) return;
  const last = after.context.download?.last;
  if (last === undefined || last.ok || last === before.context.download?.last) return;
  tally.foundMs ??= atMs;
  tally.failedMs = atMs;
}

function observeReading(tally: TrustTally, { before, after }: Happening): void {
  if (!isOf(replicaPeer, before) || !isOf(replicaPeer, after)) return;
  const [known, now] = [before.context.reader!.readings, after.context.reader!.readings];
  for (let entry = known.length; entry < now.length; entry++) {
    tally.keysRead++;
    if (now[entry] !== valueOf(entry)) tally.keysLost++;
  }
}

export const trustMeter: Meter<TrustTally> = {
  start: () => ({ foundMs: undefined, failedMs: undefined, keysRead: 0, keysLost: 0 }),
  copy: (tally) => ({ ...tally }),
  observe: (tally, happening) => {
    if (happening.node !== youId) return;
    observeDownload(tally, happening);
    observeReading(tally, happening);
  },
};
