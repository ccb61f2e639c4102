/**
 * The overlay lab against one line of theory each. Full rings of 64, 1,024 and 4,096 peers in a square,
 * about 20,000 messages between two different peers each, seeds 1 to 5 (each seed places the peers
 * anew): hops ± 0.1, stretch as a ratio of means ± 0.15. The 32 peers of the stage on their cables:
 * seeds 1 to 40. Counts must be exact: a star's stress, hops of a message to all, and which overlay
 * links a cut cable breaks, every cable in turn.
 */
import { lab } from '#labs/overlay/lab.ts';
import { peerId } from '#labs/overlay/nodes.ts';
import { planOf } from '#labs/overlay/plan.ts';
import type { OverlayTally } from '#labs/overlay/tally.ts';
import { greatestStress } from '#labs/overlay/views.ts';
import { overlayWorld, type OverlayWorld } from '#labs/overlay/world.ts';
import { Run } from '#sim/index.ts';
import { blindStretch, ringHopsToOthers, starStress } from '#theory/overlays.ts';
import { onceFor, type Comparison, type Simulated } from './comparison.ts';
import { seedsTo } from './seeds.ts';

const ROUND_MS = 200;
const common = { lab: lab.id, tolerance: { kind: 'exact' } } as const;
const exactly = (mean: number): Simulated => ({ mean, stderr: 0 });

function worldOf(world: Partial<OverlayWorld>): OverlayWorld {
  const usual = { peers: 32, candidates: 1, cables: true, task: 'each', straight: false } as const;
  const rest = { target: 1, rounds: 1, roundMs: ROUND_MS, cut: false, noticeMs: 0 };
  return { ...usual, ...rest, ...world };
}

function ended(world: Partial<OverlayWorld>, seed: number): Run<OverlayTally> {
  const all = worldOf(world);
  const run = new Run(overlayWorld(all, seed), { seed, record: false });
  run.runUntil((all.rounds + 1) * ROUND_MS);
  return run;
}

/** Means over all messages of all seeds; the standard error is that between the seeds. */
function means(world: Partial<OverlayWorld>, seeds: readonly number[]) {
  const tallies = seeds.map((seed) => ended(world, seed).view.tally);
  const ratio = (part: (t: OverlayTally) => number, whole: (t: OverlayTally) => number) => {
    const sum = (of: (t: OverlayTally) => number) => tallies.reduce((all, t) => all + of(t), 0);
    const mean = sum(part) / sum(whole);
    const squares = tallies.reduce((all, t) => all + (part(t) / whole(t) - mean) ** 2, 0);
    return { mean, stderr: Math.sqrt(squares / (seeds.length - 1) / seeds.length) };
  };
  return {
    hops: ratio(
      (t) => t.hops,
      (t) => t.delivered,
    ),
    stretch: ratio(
      (t) => t.overlayMs,
      (t) => t.directMs,
    ),
  };
}

const hopTolerance = { kind: 'absolute', distance: 0.1 } as const;
const stretchTolerance = { kind: 'absolute', distance: 0.15 } as const;

function inSquare(peers: number, rounds: number, near: number | undefined): Comparison[] {
  const seeds = seedsTo(5);
  const candidates = near === undefined ? 1 : 16;
  const run = onceFor(() => means({ peers, rounds, candidates, cables: false }, seeds));
  const who = near === undefined ? 'blind' : 'near';
  const neighbours = near === undefined ? 'blind neighbours' : 'the nearest of 16';
  const setting = `${peers.toLocaleString('en-GB')} peers in a square, ${neighbours}`;
  const runLength = `${(peers * rounds * seeds.length).toLocaleString('en-GB')} messages`;
  const shared = { lab: lab.id, setting, seeds, runLength };
  const stretch: Comparison = {
    ...shared,
    id: `overlay/${who}-${peers}/stretch`,
    quantity: 'Stretch, ratio of means',
    unit: '',
    theory: near ?? blindStretch(ringHopsToOthers(peers)),
    theoryFrom:
      near === undefined
        ? 'src/theory/overlays.ts'
        : 'an earlier, separate simulation of the same model',
    source: 'chu2000',
    tolerance: stretchTolerance,
    simulate: () => run().stretch,
  };
  if (near !== undefined) return [stretch];
  const hops: Comparison = {
    ...shared,
    id: `overlay/${who}-${peers}/hops`,
    quantity: 'Mean hops over the overlay',
    unit: 'hops',
    theory: ringHopsToOthers(peers),
    theoryFrom: 'src/theory/overlays.ts',
    source: 'stoica2001',
    tolerance: hopTolerance,
    simulate: () => run().hops,
  };
  return [hops, stretch];
}

const onCables: Comparison = {
  lab: lab.id,
  id: 'overlay/blind-cables/stretch',
  setting: '32 peers on 24 routers, blind neighbours, one message to all',
  quantity: 'Stretch, ratio of means',
  unit: '',
  seeds: seedsTo(40),
  runLength: '1,240 messages',
  theory: blindStretch(ringHopsToOthers(32)),
  theoryFrom: 'src/theory/overlays.ts',
  source: 'chu2000',
  tolerance: stretchTolerance,
  simulate: () => means({ task: 'all' }, seedsTo(40)).stretch,
};

function toAll(peers: number): Comparison[] {
  const star = onceFor(() => ended({ peers, task: 'all', straight: true }, 1).view);
  const overlay = onceFor(() => ended({ peers, task: 'all' }, 1).view);
  const shared = { ...common, seeds: [1], runLength: 'one message to all' };
  const receivers = peers - 1;
  return [
    {
      ...shared,
      id: `overlay/star-${receivers}/stress`,
      setting: `A star of ${receivers} receivers`,
      quantity: 'Copies on the source’s cable',
      unit: 'copies',
      theory: starStress(receivers),
      theoryFrom: 'src/theory/overlays.ts',
      source: 'chu2000',
      simulate: () => exactly(greatestStress(star().tally.plan, star())),
    },
    {
      ...shared,
      id: `overlay/star-${receivers}/stretch`,
      setting: `A star of ${receivers} receivers`,
      quantity: 'Stretch',
      unit: '',
      theory: 1,
      theoryFrom: 'the definition of stretch',
      source: 'chu2000',
      simulate: () => exactly(star().tally.overlayMs / star().tally.directMs),
    },
    {
      ...shared,
      id: `overlay/tree-${receivers}/hops`,
      setting: `Over the overlay to ${receivers} receivers`,
      quantity: 'Mean hops over the overlay',
      unit: 'hops',
      theory: ringHopsToOthers(peers),
      theoryFrom: 'src/theory/overlays.ts',
      source: 'stoica2001',
      simulate: () => exactly(overlay().tally.hops / overlay().tally.delivered),
    },
  ];
}

const cutSeeds = [1, 2];

/** Cuts every cable in turn, sends once over every overlay link, and counts what does not arrive. */
function lostOverCuts(seed: number): number {
  const world = overlayWorld(worldOf({ rounds: 0 }), seed);
  const { links, ground } = planOf(worldOf({}), seed);
  const start = ground!.cables.flatMap(({ id }, i) => [
    { atMs: i * ROUND_MS, node: id, event: { type: 'CUT' } },
    ...links.map(([from, place]) => ({
      atMs: i * ROUND_MS + 1,
      node: peerId(from),
      event: { type: 'SEND', place, straight: true },
    })),
    { atMs: (i + 1) * ROUND_MS - 1, node: id, event: { type: 'MEND' } },
  ]);
  const run = new Run({ ...world, start }, { seed, record: false });
  run.runUntil(ground!.cables.length * ROUND_MS);
  return ground!.cables.length * links.length - run.view.tally.delivered;
}

/** The same by looking at the map: a link breaks with every cable on its shortest way. */
function cablesUnderLinks(seed: number): number {
  const { links, ground } = planOf(worldOf({}), seed);
  return links.reduce((all, [from, to]) => all + ground!.way(from, to).length, 0);
}

function total(of: (seed: number) => number): number {
  return cutSeeds.reduce((all, seed) => all + of(seed), 0);
}

const cuts: Comparison = {
  ...common,
  id: 'overlay/cuts/broken',
  setting: '32 peers on 24 routers: each of 81 cables is cut in turn',
  quantity: 'Overlay links that break, all cuts together',
  unit: 'links',
  seeds: cutSeeds,
  runLength: '25,920 messages, one over each link at each cut',
  theory: total(cablesUnderLinks),
  theoryFrom: 'shortest paths over the cables, src/net/routes.ts',
  source: 'chu2000',
  simulate: () => exactly(total(lostOverCuts)),
};

export const overlayComparisons: readonly Comparison[] = [
  ...inSquare(64, 64, undefined),
  ...inSquare(1_024, 4, undefined),
  ...inSquare(4_096, 1, undefined),
  ...inSquare(1_024, 4, 2.32),
  ...inSquare(4_096, 1, 2.58),
  onCables,
  ...toAll(8),
  ...toAll(32),
  cuts,
];
