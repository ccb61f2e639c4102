import { busyPeerShare, leastExchangeSeconds } from '#theory/exchange.ts';
import { lackedBytes, type PeerParams } from './params.ts';

/** The exchange as it would be if no up-link that may be used were ever idle. */
export interface Ideal {
  /** Until all have everything. */
  readonly seconds: number;
  /** Of the bytes, what peers upload and not the seed. */
  readonly peerShare: number;
}

export function ideal(values: PeerParams): Ideal {
  const { peers, freeRiders, upKbps, seedLeavesS } = values;
  const seedBps = upKbps * 1000;
  const peersBps = Math.max(0, peers - freeRiders) * seedBps;
  const bytes = lackedBytes(values);
  const seconds = leastExchangeSeconds(bytes, peersBps + seedBps);
  if (seedLeavesS === 0 || seedLeavesS >= seconds || peersBps === 0) {
    return { seconds, peerShare: busyPeerShare(peersBps, seedBps) };
  }
  // The seed gives what it can until it leaves; the rest is the peers' own.
  const seedBytes = (seedLeavesS * seedBps) / 8;
  return {
    seconds: leastExchangeSeconds(bytes - seedBytes, peersBps),
    peerShare: 1 - seedBytes / bytes,
  };
}
