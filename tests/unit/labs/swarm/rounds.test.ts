import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as swarm } from '#labs/swarm/lab.ts';
import type { SwarmTally } from '#labs/swarm/tally.ts';
import { boardOf } from '#labs/swarm/views.ts';
import { countBits } from '#machines/bits.ts';
import { Run, type TraceEntry } from '#sim/index.ts';
import { fewestRounds } from '#theory/swarm.ts';

const lab: Lab = swarm;

function ended(given = {}, seed = 1) {
  const params = paramsOf(lab, undefined, given);
  const run = new Run(lab.build(params, seed), { seed });
  run.runUntil(lab.horizonMs(params));
  return { run, params, tally: run.view.tally as SwarmTally };
}

const roundOf = ({ atMs }: TraceEntry) => Math.floor(atMs / 1000);
const received = (run: Run) => run.trace.filter(({ event }) => event.type === 'PIECE');

describe.each(['rarest', 'random', 'inOrder'])('%s', (policy) => {
  const { run, tally } = ended({ peers: 12, pieces: 20, policy });

  test('pieces sent are pieces received, and everybody ends with all of them', () => {
    expect(run.view.snapshot('board').value).toBe('complete');
    expect(tally.piecesSent).toBe(12 * 20);
    expect(tally.piecesReceived).toBe(tally.piecesSent);
  });

  test('nobody gets a piece twice, or from one who did not have it', () => {
    const has = new Map<string, Set<number>>();
    for (const { node, event, from } of received(run)) {
      const piece = event['piece'] as number;
      const own = has.get(node) ?? new Set<number>();
      expect(own).not.toContain(piece);
      if (from !== 'source') expect(has.get(from!)).toContain(piece);
      has.set(node, own.add(piece));
    }
  });

  test('in a round nobody uploads or downloads more than one piece', () => {
    for (const side of ['node', 'from'] as const) {
      const slots = received(run).map((entry) => `${roundOf(entry)} ${entry[side]}`);
      expect(new Set(slots).size).toBe(slots.length);
    }
  });

  test('takes no fewer rounds than the optimum', () => {
    expect(lab.metrics['rounds']!.read(run.view)).toBeGreaterThanOrEqual(fewestRounds(12, 20));
  });
});

test('the board knows exactly what the peers have', () => {
  const params = paramsOf(lab, undefined, { peers: 12, pieces: 20 });
  const run = new Run(lab.build(params, 3), { seed: 3 });
  run.runUntil(9_999.5);
  const known = boardOf(run.view)!;
  known.peers.slice(1).forEach((id, i) => {
    const { has } = run.view.snapshot(id).context as { has: readonly number[] };
    expect(known.entries[i + 1]!.has).toEqual(has);
  });
  known.copies.forEach((count, piece) => {
    const holders = known.entries.filter(({ has }) => (has[piece >> 5]! >> (piece & 31)) & 1);
    expect(count).toBe(holders.length);
  });
});

test('a free rider takes and never gives, and slows the others', () => {
  const { run } = ended({ peers: 20, pieces: 30, freeRiders: 50 });
  const givers = new Set(received(run).map(({ from }) => from));
  for (let i = 11; i <= 20; i++) expect(givers).not.toContain(`peer ${i}`);
  const { has } = run.view.snapshot('peer 20').context as { has: readonly number[] };
  expect(countBits(has)).toBe(30);
  const all = ended({ peers: 20, pieces: 30 });
  expect(boardOf(run.view)!.round).toBeGreaterThan(boardOf(all.run.view)!.round);
});

test('if the source leaves before every piece is out, the swarm starves and says so', () => {
  const { run, params } = ended({ peers: 20, pieces: 40, sourceRounds: 20 });
  expect(run.view.snapshot('board').value).toBe('starved');
  expect(lab.metrics['rounds']!.read(run.view)).toBeUndefined();
  expect(lab.describe(run.view, params)).toMatch(/nobody’s hands/);
});

test('a peer that leaves takes its pieces with it; the others still finish', () => {
  const params = paramsOf(lab, undefined, { peers: 10, pieces: 12 });
  const run = new Run(lab.build(params, 1), { seed: 1 });
  run.runUntil(8_999.5);
  const before = boardOf(run.view)!.copies.reduce((sum, count) => sum + count);
  const held = countBits((run.view.snapshot('peer 4').context as { has: number[] }).has);
  run.intervene('peer 4', { type: 'LEAVE' });
  run.runUntil(run.nowMs);
  expect(boardOf(run.view)!.copies.reduce((sum, count) => sum + count)).toBe(before - held);
  run.runUntil(lab.horizonMs(params));
  expect(run.view.snapshot('board').value).toBe('complete');
});
