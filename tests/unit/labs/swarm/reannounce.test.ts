/** A tracker that names a few, finished peers that leave, and what asking again is good for. */
import { expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as swarm } from '#labs/swarm/lab.ts';
import { boardOf, isGone, piecesHeld, strandedPeers } from '#labs/swarm/views.ts';
import { hasBit } from '#machines/bits.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = swarm;

function ended(preset: string, given = {}) {
  const params = paramsOf(lab, preset, given);
  const run = new Run(lab.build(params, lab.seed), { seed: lab.seed });
  run.runUntil(lab.horizonMs(params));
  return { run, params, board: boardOf(run.view)!, finished: lab.metrics['finishedShare']! };
}

test('lists that nobody refreshes: those who are left know nobody who could give what they lack', () => {
  const { run, params, board, finished } = ended('stranded');
  const held = piecesHeld(board);
  const stragglers = held.filter((count) => count < 40).length;
  expect(stragglers).toBeGreaterThan(0);
  expect(finished.read(run.view)).toBe((100 * (40 - stragglers)) / 40);
  expect(strandedPeers(board)).toHaveLength(stragglers);
  expect(lab.describe(run.view, params)).toMatch(/know nobody here/);
  // The source is still there, with every piece: they only do not know it.
  expect(board.entries[0]!.uploads).toBe(1);
});

test('asking again: everybody finishes, although everybody leaves', () => {
  const { run, board, finished } = ended('re-announced');
  expect(finished.read(run.view)).toBe(100);
  expect(board.peers.slice(1).every((_, i) => isGone(board, i + 1))).toBe(true);
  const asked = run.trace.filter(({ event }) => event.type === 'ANNOUNCE_DUE');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every(({ before }) => before.includes('consuming.wanting'))).toBe(true);
});

test('acquaintance is mutual, and pieces go only between those who know each other', () => {
  const { run, board } = ended('stranded');
  board.acquaintance!.forEach((known, a) =>
    board.peers.forEach((_, b) =>
      expect(hasBit(board.acquaintance![b]!, a)).toBe(hasBit(known, b)),
    ),
  );
  for (const { node, from, event } of run.trace) {
    if (event.type !== 'PIECE') continue;
    const [giver, taker] = [board.peers.indexOf(from!), board.peers.indexOf(node)];
    expect(hasBit(board.acquaintance![giver]!, taker)).toBe(true);
  }
});

test('if nobody leaves, a few acquaintances are enough, though not as fast', () => {
  const few = ended('rarest-first', { neighbours: 4 });
  const all = ended('rarest-first');
  expect(few.finished.read(few.run.view)).toBe(100);
  expect(few.board.round).toBeGreaterThan(all.board.round);
});
