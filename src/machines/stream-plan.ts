/**
 * The schedule with which Kumar and Ross (2006) prove that the bound of peer-to-peer distribution is
 * attained: the source gives each peer a stream of its own, which that peer passes on to all others
 * while it comes in; what the source has left, it sends to everybody directly.
 */

export interface StreamLinks {
  readonly sourceUpBps: number;
  /** What each peer is ready to upload, in bit/s: 0 for one that does not share. */
  readonly peersUpBps: readonly number[];
  readonly slowestDownBps: number;
}

export interface StreamPlan {
  /** At which everybody gets the file. */
  readonly rateBps: number;
  /** Of the stream of its own that each peer gets and passes on. */
  readonly ownBps: readonly number[];
  /** Of the stream that the source sends to everybody itself. */
  readonly directBps: number;
}

export function streamPlan({ sourceUpBps, peersUpBps, slowestDownBps }: StreamLinks): StreamPlan {
  const count = peersUpBps.length;
  const peersBps = peersUpBps.reduce((sum, up) => sum + up, 0);
  const rateBps = Math.min(sourceUpBps, slowestDownBps, (sourceUpBps + peersBps) / count);
  // To pass a stream on to all others costs a peer its rate times count − 1.
  const mostBps = count > 1 ? peersBps / (count - 1) : 0;
  const share = peersBps > 0 ? Math.min(rateBps, mostBps) / peersBps : 0;
  return {
    rateBps,
    ownBps: peersUpBps.map((up) => up * share),
    directBps: Math.max(0, rateBps - mostBps),
  };
}
