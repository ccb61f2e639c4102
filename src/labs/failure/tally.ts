import { copyReader } from '#machines/copy-reader.ts';
import { gossipPeer } from '#machines/gossip-peer.ts';
import { isOf, type Happening, type Meter, type Scenario } from '#sim/index.ts';

/** What is counted while a run goes on. */
export interface FailureTally {
  /** The reader's tries that have ended, and how many of them were served. */
  tries: number;
  served: number;
  /** Hosts asked for a copy, and answers that came. */
  asked: number;
  answered: number;
  /** Peers that have the last news published in the network, who published them included. */
  reached: number;
  /** Calls made in gossip, and when somebody last learnt the news. */
  calls: number;
  lastLearntMs: number;
}

export type FailureWorld = Omit<Scenario<FailureTally>, 'sampling'>;

const nothing: FailureTally = {
  tries: 0,
  served: 0,
  asked: 0,
  answered: 0,
  reached: 0,
  calls: 0,
  lastLearntMs: 0,
};

function observeReader(tally: FailureTally, { event, before, after }: Happening): void {
  if (!isOf(copyReader, before) || !isOf(copyReader, after)) return;
  if (event.type === 'COPY') tally.answered++;
  if (before.value === after.value) return;
  if (after.value === 'fetching') tally.asked += after.context.holders.length;
  if (after.value === 'served') tally.served++;
  if (after.value === 'served' || after.value === 'unserved') tally.tries++;
}

export const failureMeter: Meter<FailureTally> = {
  start: () => ({ ...nothing }),
  copy: (tally) => ({ ...tally }),
  restart: (tally) => {
    Object.assign(tally, nothing);
  },
  observe(tally, happening) {
    const { event, before, after, atMs } = happening;
    switch (event.type) {
      case 'PUBLISH':
        if (after !== before) tally.reached = 1;
        break;
      case 'NEWS':
        if (after.context !== before.context) tally.reached++;
        break;
      case 'ROUND':
        if (after !== before) tally.calls++;
        break;
      case 'TELL':
      case 'ANSWER':
        if (isOf(gossipPeer, before) && isOf(gossipPeer, after)) {
          if (after.context.knows && !before.context.knows) tally.lastLearntMs = atMs;
        }
        break;
      default:
        observeReader(tally, happening);
    }
  },
};
