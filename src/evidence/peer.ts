/**
 * The peer lab against the laws of any exchange and what choking is for. Eight peers, a seed, 24
 * pieces, until nothing moves any more; seeds 1 to 10, and 1 to 20 where chance decides. What must hold
 * to the byte is exact. Times are never below those of busy up-links; 25% of slack is for starting and
 * for last pieces, 5% where one seed feeds all. Choking must cost who shares nothing something: a ratio
 * of at least 1.
 */
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { estimate } from '#labs/measure.ts';
import { ideal } from '#labs/peer/ideal.ts';
import { lab as peer } from '#labs/peer/lab.ts';
import { seedId } from '#labs/peer/nodes.ts';
import { lackedBytes, type PeerParams } from '#labs/peer/params.ts';
import { swarmOf } from '#labs/peer/views.ts';
import { Run, type TraceEntry, type WorldView } from '#sim/index.ts';
import { meanShareRatio } from '#theory/cost.ts';
import { onceFor, type Comparison, type Simulated } from './comparison.ts';
import { seedsTo } from './seeds.ts';

const lab: Lab = peer;
/** Longer than any of these worlds takes. */
const untilMs = 900_000;

/** The end of one run: what was read, and INTERESTED said by those that lacked nothing. */
interface End {
  readonly read: Readonly<Record<string, number | undefined>>;
  readonly shareRatioError: number;
  readonly idleInterest: number;
}

/** Mean share ratio of the peers, less what theory makes of the copies that the seed gave away. */
function shareRatioError(view: WorldView, { pieces, pieceKb }: PeerParams): number {
  const all = swarmOf(view);
  const seed = all.find(([id]) => id === seedId)![1];
  const peers = all.filter(([id, { downloadedBytes }]) => id !== seedId && downloadedBytes > 0);
  const ratios = peers.map(([, context]) => context.uploadedBytes / context.downloadedBytes);
  const copies = seed.uploadedBytes / (pieces * pieceKb * 1000);
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return mean - meanShareRatio(peers.length, copies);
}

function isIdle({ event, after, sent }: TraceEntry): boolean {
  const complete = after.includes('consuming.complete') && event.type !== 'PIECE';
  return complete && sent.some(({ type }) => type === 'INTERESTED');
}

function endOf(params: PeerParams, seed: number): End {
  const run = new Run(peer.build(params, seed), { seed });
  run.runUntil(untilMs);
  const entries = Object.entries(lab.metrics).map(([name, { read }]) => [name, read(run.view)]);
  return {
    read: Object.fromEntries(entries) as End['read'],
    shareRatioError: shareRatioError(run.view, params),
    idleInterest: run.trace.filter(isIdle).length,
  };
}

function world(given: Partial<PeerParams>, seeds: readonly number[]) {
  const params = paramsOf(lab, undefined, given) as PeerParams;
  return { params, seeds, ends: onceFor(() => seeds.map((seed) => endOf(params, seed))) };
}

type World = ReturnType<typeof world>;

function summary({ ends }: World, value: (end: End) => number): Simulated {
  const { mean, stderr } = estimate(ends().map(value));
  return { mean, stderr };
}

const allShare = world({}, seedsTo(10));
const fromNothing = world({ held: 0 }, seedsTo(10));
const nobody = world({ peers: 4, pieces: 12, held: 4, freeRiders: 4 }, seedsTo(10));
const twoTake = world({ freeRiders: 2, done: 'leaves' }, seedsTo(20));

const settings = new Map<World, string>([
  [allShare, '8 peers with 8 of 24 pieces each, all share'],
  [fromNothing, '8 peers with nothing at first, all share'],
  [nobody, '4 peers with 4 of 12 pieces each, nobody shares'],
  [twoTake, '8 peers with 8 of 24 pieces each, 2 share nothing; who has all leaves'],
]);

function comparison(
  of: World,
  value: (end: End) => number,
  rest: Omit<Comparison, 'lab' | 'setting' | 'seeds' | 'runLength' | 'simulate'>,
): Comparison {
  return {
    lab: lab.id,
    setting: settings.get(of)!,
    seeds: of.seeds,
    runLength: 'to the end',
    simulate: () => summary(of, value),
    ...rest,
  };
}

const exact = { kind: 'exact' } as const;
const conserved = { unit: 'MB', theoryFrom: 'conservation', source: 'rfc5694' };
const exchange = { theoryFrom: 'src/theory/exchange.ts', source: 'kurose-ross' };
const choking = { theoryFrom: 'what choking is for', source: 'cohen2003' };

export const peerComparisons: readonly Comparison[] = [
  ...[allShare, twoTake].flatMap((of) =>
    (['uploadedMb', 'downloadedMb'] as const).map((metric) =>
      comparison(of, ({ read }) => read[metric]!, {
        id: `peer/${of === allShare ? 'all-share' : 'two-take'}/${metric}`,
        quantity: metric === 'uploadedMb' ? 'Uploaded by all' : 'Downloaded by all',
        theory: lackedBytes(of.params) / 1e6,
        tolerance: exact,
        ...conserved,
      }),
    ),
  ),
  comparison(fromNothing, (end) => end.shareRatioError, {
    id: 'peer/from-nothing/shareRatio',
    quantity: 'Mean share ratio of the peers, less (N − σ)/N',
    unit: '',
    theory: 0,
    theoryFrom: 'src/theory/cost.ts',
    source: 'rfc5694',
    tolerance: exact,
  }),
  comparison(allShare, ({ read }) => read['peerShare']!, {
    id: 'peer/all-share/peerShare',
    quantity: 'Uploaded by peers, not by the seed',
    unit: '%',
    theory: 100 * ideal(allShare.params).peerShare,
    tolerance: { kind: 'relative', share: 0.05 },
    ...exchange,
  }),
  comparison(allShare, ({ read }) => read['allDoneS']!, {
    id: 'peer/all-share/allDoneS',
    quantity: 'Time until all have everything',
    unit: 's',
    theory: ideal(allShare.params).seconds,
    tolerance: { kind: 'at-least', share: 0.25 },
    ...exchange,
  }),
  comparison(nobody, ({ read }) => read['allDoneS']!, {
    id: 'peer/nobody-shares/allDoneS',
    quantity: 'Time until all have everything',
    unit: 's',
    theory: ideal(nobody.params).seconds,
    tolerance: { kind: 'at-least', share: 0.05 },
    ...exchange,
  }),
  comparison(twoTake, ({ read }) => read['sharerOpen']! / read['takerOpen']!, {
    id: 'peer/two-take/open',
    quantity: 'Partners that unchoke it: shares ÷ shares nothing',
    unit: '',
    theory: 1,
    tolerance: { kind: 'at-least' },
    ...choking,
  }),
  comparison(twoTake, ({ read }) => read['takerChoked']! / read['sharerChoked']!, {
    id: 'peer/two-take/choked',
    quantity: 'Time choked by all: shares nothing ÷ shares',
    unit: '',
    theory: 1,
    tolerance: { kind: 'at-least' },
    ...choking,
  }),
  comparison(twoTake, ({ read }) => read['slowdown']!, {
    id: 'peer/two-take/slowdown',
    quantity: 'Time until it has everything: shares nothing ÷ shares',
    unit: '',
    theory: 1,
    tolerance: { kind: 'at-least' },
    ...choking,
  }),
  comparison(allShare, (end) => end.idleInterest, {
    id: 'peer/all-share/idleInterest',
    quantity: 'INTERESTED from a peer that lacks nothing',
    unit: 'messages',
    theory: 0,
    theoryFrom: 'the protocol',
    source: 'bep3',
    tolerance: exact,
  }),
];
