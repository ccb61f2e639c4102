import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as race } from '#labs/race/lab.ts';
import { bindingWords, durationText } from '#labs/race/words.ts';
import { distributionOf, raceOf } from '#labs/race/readers.ts';
import type { RaceParams } from '#labs/race/params.ts';
import type { FlowState } from '#net/index.ts';
import { Run, type Intervention } from '#sim/index.ts';

const lab: Lab = race;

function raced(preset: string, interventions: readonly Intervention[] = [], untilMs?: number) {
  const params = paramsOf(lab, preset);
  const run = new Run(lab.build(params, 1), { seed: 1, interventions });
  run.runUntil(untilMs ?? lab.horizonMs(params));
  const read = (metric: string) => lab.metrics[metric]!.read(run.view);
  return { run, read, words: lab.describe(run.view, params) };
}

describe('a gigabyte to thirty readers', () => {
  const { run, read, words } = raced('thirty-readers');

  test('the server needs about four times as long', () => {
    expect(read('clientServerSeconds')).toBeCloseTo(2_400, 6);
    expect(read('speedUp')).toBeGreaterThan(3.6);
    expect(read('speedUp')).toBeLessThan(4);
  });

  test('every copy leaves the server; among peers the source gives a few, the peers the rest', () => {
    const { sentBits, receivedBits } = run.view.medium as FlowState;
    const copies = (bits: ReadonlyMap<string, number>, who: string) =>
      [...bits].filter(([id]) => id.startsWith(who)).reduce((sum, [, n]) => sum + n, 0) / 8e9;
    expect(read('serverCopies')).toBeCloseTo(30, 6);
    expect(copies(receivedBits, 'client')).toBeCloseTo(30, 6);
    expect(copies(sentBits, 'source') + copies(sentBits, 'peer')).toBeCloseTo(30, 6);
    expect(copies(receivedBits, 'peer')).toBeCloseTo(30, 6);
    expect(read('sourceCopies')).toBeLessThan(10);
  });

  test('the scene names what held each side up', () => {
    expect(words).toContain('clients have all had the file since 40 min');
    expect(words).toContain('what held them up was the server’s up-link');
    expect(words).toContain('what held them up was all up-links together');
  });
});

test('the words count what is there in whole percents, as the picture does', () => {
  const { read, words } = raced('thirty-readers', [], 180_000);
  expect(read('clientsShare')).toBeCloseTo(7.5, 6);
  expect(words).toContain('The clients have 7% of it on average');
});

test('ten readers with slow down-links: a tie, but for what pieces cost the peers', () => {
  const { read } = raced('ten-readers');
  expect(read('clientServerSeconds')).toBeCloseTo(7_500, 6);
  expect(read('speedUp')).toBeGreaterThan(0.9);
  expect(read('speedUp')).toBeLessThanOrEqual(1);
});

test('one slow down-link: an exact tie', () => {
  expect(raced('one-slow-reader').read('speedUp')).toBeCloseTo(1, 9);
});

test('nobody shares: the source is a server', () => {
  const { read } = raced('nobody-shares');
  expect(read('sourceCopies')).toBeCloseTo(30, 6);
  expect(read('speedUp')).toBeCloseTo(1, 6);
});

describe('in the middle of it', () => {
  const midMs = 200_000;

  test('the server dies: its clients never finish, the peers do', () => {
    const crash = { atMs: midMs, node: 'server', event: { type: 'CRASH' } };
    const { read, run, words } = raced('thirty-readers', [crash]);
    expect(run.view.snapshot('server').value).toBe('down');
    expect(read('clientServerSeconds')).toBeUndefined();
    expect(read('clientsShare')).toBeCloseTo((100 * 200) / 2_400, 6);
    expect(read('peerToPeerSeconds')).toBeLessThan(700);
    expect(words).toContain('The server is down');
  });

  test('the source dies once every piece has left it: the peers finish without it, later', () => {
    const crash = { atMs: 2 * midMs, node: 'source', event: { type: 'CRASH' } };
    const { read } = raced('thirty-readers', [crash]);
    expect(read('peerToPeerSeconds')).toBeGreaterThan(
      raced('thirty-readers').read('peerToPeerSeconds')!,
    );
    expect(read('peerToPeerSeconds')).toBeLessThan(1_200);
  });

  test('the source dies at once: nobody ever has it all', () => {
    const crash = { atMs: 1_000, node: 'source', event: { type: 'CRASH' } };
    const { read } = raced('thirty-readers', [crash]);
    expect(read('peerToPeerSeconds')).toBeUndefined();
    expect(read('peersShare')).toBeLessThan(20);
  });

  test('one who stops sharing still gets everything, and gives nothing more', () => {
    const stop = { atMs: midMs, node: 'peer 3', event: { type: 'STOP_SHARING' } };
    const { run } = raced('thirty-readers', [stop]);
    expect(run.view.snapshot('peer 3').value).toEqual({
      supplying: 'refusing',
      consuming: 'complete',
    });
    const later = run.trace.filter(
      ({ node, event, atMs }) => node === 'peer 3' && event.type === 'SEND' && atMs > midMs,
    );
    expect(later).toEqual([]);
  });

  test('one who dies is missed by nobody: the others all finish', () => {
    const crash = { atMs: midMs, node: 'peer 3', event: { type: 'CRASH' } };
    const { run } = raced('thirty-readers', [crash]);
    const complete = run.view.nodes.filter(
      (id) =>
        id.startsWith('peer') &&
        (run.view.snapshot(id).value as Record<string, string>)['consuming'] === 'complete',
    );
    expect(complete).toHaveLength(29);
    expect(run.view.snapshot('exchange').value).toBe('complete');
  });
});

test('no piece from nothing, none twice, and nobody sends what it has not got whole', () => {
  const { run } = raced('half-free-riders', [], 5_000_000);
  const owns = new Map<string, Set<number>>();
  for (const { node, event, from } of run.trace) {
    if (event.type !== 'PIECE') continue;
    const piece = event['piece'] as number;
    if (from !== 'source') expect(owns.get(from!)?.has(piece), `${from} has ${piece}`).toBe(true);
    const mine = owns.get(node) ?? new Set<number>();
    expect(mine.has(piece)).toBe(false);
    owns.set(node, mine.add(piece));
  }
  const riders = run.view.nodes.slice(-50);
  for (const id of riders) {
    expect(run.view.snapshot(id).value).toMatchObject({ supplying: 'refusing' });
    expect((run.view.medium as FlowState).sentBits.get(id)).toBeUndefined();
  }
});

describe('the winner', () => {
  const winner = (preset: string, interventions: readonly Intervention[] = [], untilMs?: number) =>
    lab.contest!.winner(raced(preset, interventions, untilMs).run.view);

  test.each([
    ['thirty-readers', 'peers'],
    ['ten-readers', 'tie'],
    ['nobody-shares', 'tie'],
    ['one-slow-reader', 'tie'],
  ])('with %s: %s', (preset, who) => {
    expect(winner(preset)).toBe(who);
    expect(Object.keys(lab.contest!.contestants)).toContain(who);
  });

  test('is nobody before the first side is through, and then that side', () => {
    expect(winner('thirty-readers', [], 60_000)).toBeUndefined();
    expect(winner('thirty-readers', [], 1_000_000)).toBe('peers');
  });

  test('is the side that gets there, if the other never does', () => {
    const of = (id: string) => lab.interventions(paramsOf(lab, 'thirty-readers'))[id]!;
    const gone = Object.keys(lab.interventions(paramsOf(lab, 'thirty-readers'))).find((id) =>
      /source/.test(id),
    )!;
    const { node, event } = of(gone);
    expect(winner('thirty-readers', [{ atMs: 1_000, node, event }])).toBe('clients');
  });
});

test('what binds is named for each side', () => {
  const words = (preset: string) =>
    bindingWords(distributionOf(raceOf(paramsOf(lab, preset) as RaceParams)));
  expect(words('thirty-readers')).toEqual({
    clientServer: 'server’s up-link',
    peerToPeer: 'all up-links together',
  });
  expect(words('slow-source').peerToPeer).toBe('source’s up-link');
  expect(words('one-slow-reader')).toEqual({
    clientServer: 'slowest down-link',
    peerToPeer: 'slowest down-link',
  });
});

test('durations are said in a unit that suits them', () => {
  expect([8, 99, 2_400, 50_000, 500_000].map(durationText)).toEqual([
    '8 s',
    '99 s',
    '40 min',
    '13.9 h',
    '139 h',
  ]);
});
