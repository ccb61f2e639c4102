import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as peer } from '#labs/peer/lab.ts';
import type { PeerParams } from '#labs/peer/params.ts';
import { contextOf, regionOf, swarmOf } from '#labs/peer/views.ts';
import { allBits, countBits } from '#machines/bits.ts';
import { Run, type Intervention } from '#sim/index.ts';
import { unchokedAndAsked } from './ledger.ts';

const lab: Lab = peer;

interface Story {
  readonly preset?: string;
  readonly params?: Partial<PeerParams>;
  readonly seed?: number;
  readonly untilMs?: number;
  readonly acts?: readonly (readonly [atMs: number, id: string])[];
}

/** A run of the lab, and the interventions that a reader would choose by their ids. */
function story({ preset, params, seed = lab.seed, untilMs, acts = [] }: Story) {
  const values = paramsOf(lab, preset, params);
  const offered = lab.interventions(values);
  const interventions = acts.map(([atMs, id]): Intervention => {
    const { node, event } = offered[id]!;
    return { atMs, node, event };
  });
  const run = new Run(lab.build(values, seed), { seed, interventions });
  run.runUntil(untilMs ?? lab.horizonMs(values));
  const read = (metric: string) => lab.metrics[metric]!.read(run.view);
  const peerOf = (id: string) => contextOf(run.view.snapshot(id))!;
  return { run, values, read, peerOf, scene: lab.describe(run.view, values) };
}

describe.each(Object.keys(peer.presets))('%s', (preset) => {
  test('comes to its end within the time line, and to the last byte', () => {
    const { run, values, read, peerOf } = story({ preset });
    expect(read('finished')).toBe(values['peers']);
    expect(read('uploadedMb')).toBe(read('downloadedMb'));
    expect(read('downloadedMb')).toBeCloseTo(lab.theory(values)['downloadedMb']!, 9);
    expect(read('allDoneS')).toBeGreaterThanOrEqual(lab.theory(values)['allDoneS']!);
    for (const [id] of swarmOf(run.view)) expect(peerOf(id).uploads.size).toBe(0);
  });

  test('keeps the laws of the protocol', () => {
    const { values } = story({ preset, untilMs: 0 });
    const run = new Run(lab.build(values, 5), { seed: 5 });
    const start = new Map(swarmOf(run.view).map(([id, { has }]) => [id, has]));
    run.runUntil(lab.horizonMs(values));
    unchokedAndAsked(run.trace, start, values['slots'] as number);
  });
});

test('all share: most of the bytes come from peers that still lack some themselves', () => {
  const { run, read } = story({ preset: 'all-share' });
  expect(read('peerShare')).toBeGreaterThan(85);
  const both = run.trace.filter(
    ({ node, after }) =>
      node.startsWith('peer') && after === 'supplying.uploading | consuming.downloading',
  );
  expect(new Set(both.map(({ node }) => node)).size).toBe(8);
});

test('two only take: they give nothing, are choked more and wait longer', () => {
  const { read, peerOf } = story({ preset: 'two-only-take' });
  for (const id of ['peer 7', 'peer 8']) expect(peerOf(id).uploadedBytes).toBe(0);
  expect(read('takerOpen')).toBeLessThan(read('sharerOpen')!);
  expect(read('takerChoked')).toBeGreaterThan(read('sharerChoked')!);
  expect(read('slowdown')).toBeGreaterThan(1.1);
});

test('nobody shares: the seed serves all, and its up-link alone sets the time', () => {
  const { read, values } = story({ preset: 'nobody-shares' });
  expect(read('peerShare')).toBe(0);
  expect(read('allDoneS')).toBeLessThan(1.05 * lab.theory(values)['allDoneS']!);
  expect(read('allDoneS')).toBeGreaterThan(3 * story({ preset: 'four-by-hand' }).read('allDoneS')!);
});

test('the seed leaves: it finishes what is under way, says goodbye, and the peers go on', () => {
  const { run, read } = story({ preset: 'seed-leaves' });
  expect(regionOf(run.view.snapshot('seed'), 'supplying')).toBe('away');
  const last = run.trace.findLast(({ from, event }) => from === 'seed' && event.type === 'PIECE')!;
  const goodbye = run.trace.find(({ from, event }) => from === 'seed' && event.type === 'CLOSE')!;
  expect(goodbye.atMs).toBeGreaterThan(last.atMs);
  expect(read('finished')).toBe(8);
});

test('a seed that leaves before all pieces are out leaves a hole, and the scene says so', () => {
  const { read, scene } = story({ params: { held: 0, seedLeavesS: 20 } });
  expect(read('finished')).toBe(0);
  expect(read('allDoneS')).toBeUndefined();
  expect(scene).toMatch(/nobody’s hands/);
});

test('who stops sharing finishes what is under way and gives no more; who shares again, does', () => {
  const acts = [[30_000, 'stop-3']] as const;
  const stopped = story({ acts });
  const requests = stopped.run.trace.filter(
    ({ atMs, node, sent }) =>
      node === 'peer 3' && atMs > 30_000 && sent.some(({ type }) => type === 'PIECE'),
  );
  expect(requests).toEqual([]);
  expect(regionOf(stopped.run.view.snapshot('peer 3'), 'supplying')).toBe('refusing');
  expect(stopped.read('takerOpen')).toBeDefined();
  const again = story({ acts: [...acts, [50_000, 'share-3']] });
  expect(again.peerOf('peer 3').uploadedBytes).toBeGreaterThan(
    stopped.peerOf('peer 3').uploadedBytes,
  );
});

test('a newcomer with nothing is told of all, is served, and serves', () => {
  const { peerOf, read, run } = story({ acts: [[20_000, 'newcomer-joins']], untilMs: 300_000 });
  expect(peerOf('newcomer').has).toEqual(allBits(24));
  expect(peerOf('newcomer').uploadedBytes).toBeGreaterThan(0);
  expect(read('finished')).toBe(9);
  expect(run.trace.find(({ event }) => event.type === 'JOIN')?.atMs).toBe(20_000);
});

test('without the tracker the peers go on, but no newcomer gets in until it is back', () => {
  const off = [
    [10_000, 'tracker-down'],
    [20_000, 'newcomer-joins'],
  ] as const;
  const { peerOf, read } = story({ acts: off });
  expect(countBits(peerOf('newcomer').has)).toBe(0);
  expect(read('finished')).toBe(8);
  const back = story({ acts: [...off, [60_000, 'tracker-up']], untilMs: 400_000 });
  expect(back.peerOf('newcomer').has).toEqual(allBits(24));
});

test('a peer that leaves may come back with what it had', () => {
  const { run, values } = story({ acts: [[40_000, 'leave-2']], untilMs: 80_000 });
  const held = countBits(contextOf(run.view.snapshot('peer 2'))!.has);
  expect(regionOf(run.view.snapshot('peer 2'), 'consuming')).toBe('away');
  run.intervene('peer 2', { type: 'JOIN' });
  run.runUntil(lab.horizonMs(values) + 100_000);
  const back = contextOf(run.view.snapshot('peer 2'))!;
  expect(held).toBeGreaterThan(8);
  expect(countBits(back.has)).toBe(24);
});

test('the optimistic slot is one of the slots, and changes hands at least every thirty seconds', () => {
  const { run } = story({ untilMs: 0 });
  const seen = new Set<string | undefined>();
  for (let t = 5_000; t <= 95_000; t += 10_000) {
    run.runUntil(t);
    const { unchoked, reciprocal, optimistic, slots } = contextOf(run.view.snapshot('peer 1'))!;
    expect(unchoked.length).toBeLessThanOrEqual(slots);
    expect(reciprocal.length).toBeLessThanOrEqual(slots - 1);
    expect(reciprocal).not.toContain(optimistic);
    seen.add(optimistic);
  }
  expect(seen.size).toBeGreaterThan(2);
});
