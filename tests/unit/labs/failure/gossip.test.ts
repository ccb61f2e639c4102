import { describe, expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { gossipWorld, ROUND_MS } from '#labs/failure/gossip-world.ts';
import { lab as failure } from '#labs/failure/lab.ts';
import { knowing } from '#labs/failure/metrics.ts';
import type { FailureTally } from '#labs/failure/tally.ts';
import { gossipersOf } from '#labs/failure/views.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = failure;
const modes = ['push', 'pull', 'both'] as const;

/** Who knows after each round, until all who are up do. */
function spread(telling: (typeof modes)[number], off = 0, seed = 1) {
  const run = new Run(gossipWorld({ count: 60, telling, off }, seed), { seed });
  const rounds: Set<number>[] = [];
  for (let round = 0; round < 200; round++) {
    run.runUntil(round * ROUND_MS);
    rounds.push(
      new Set(
        gossipersOf(run.view)
          .filter((p) => p.knows)
          .map((p) => p.self),
      ),
    );
    const { up, know } = knowing(run.view);
    if (know === up) break;
  }
  return { run, rounds };
}

describe.each(modes)('gossip by %s', (telling) => {
  test('who knows never forgets, and in the end all know', () => {
    for (const seed of [1, 2, 3]) {
      const { rounds } = spread(telling, 0, seed);
      rounds.slice(1).forEach((now, i) => {
        expect([...rounds[i]!].filter((peer) => !now.has(peer))).toEqual([]);
      });
      expect(rounds.at(-1)!.size).toBe(60);
    }
  });

  test('news only come from somebody who had them', () => {
    const { run } = spread(telling);
    const knew = new Set(['peer 1']);
    for (const { event, node, from } of run.trace) {
      if (event.type !== 'TELL' && event.type !== 'ANSWER') continue;
      expect(knew).toContain(from);
      knew.add(node);
    }
  });

  test('a peer makes one call a round at most', () => {
    const { run } = spread(telling);
    const calls = new Map<string, number>();
    for (const { atMs, node, sent } of run.trace.filter(({ event }) => event.type === 'ROUND')) {
      const key = `${node} ${Math.floor(atMs / ROUND_MS)}`;
      calls.set(key, (calls.get(key) ?? 0) + sent.length);
    }
    expect(Math.max(...calls.values())).toBe(1);
  });

  test('peers that are off hear nothing and stop nobody', () => {
    const { rounds, run } = spread(telling, 30);
    expect(rounds.at(-1)!.size).toBe(30);
    const off = gossipersOf(run.view).filter(({ up }) => !up);
    expect(off).toHaveLength(30);
    expect(off.some(({ knows }) => knows)).toBe(false);
  });
});

test('with push those who know at most double in a round', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { rounds } = spread('push', 0, seed);
    rounds.slice(1).forEach((now, i) => {
      expect(now.size).toBeLessThanOrEqual(2 * rounds[i]!.size);
    });
  }
});

test('the number of rounds is that of the round in which the last one learnt', () => {
  const { run, rounds } = spread('push');
  expect(lab.metrics['rounds']!.read(run.view)).toBe(rounds.length - 1);
  const { lastLearntMs } = run.view.tally as FailureTally;
  expect(Math.ceil(lastLearntMs / ROUND_MS)).toBe(rounds.length - 1);
});

test('push and pull together need fewer rounds than either', () => {
  const mean = (telling: (typeof modes)[number]) =>
    [1, 2, 3, 4, 5, 6].reduce((sum, seed) => sum + spread(telling, 0, seed).rounds.length, 0) / 6;
  expect(mean('both')).toBeLessThan(Math.min(mean('push'), mean('pull')));
});

test('who is switched off misses the news; switched on again it hears them after all', () => {
  const params = paramsOf(lab, 'rumour-push');
  const run = new Run(lab.build(params, 1), { seed: 1 });
  const act = (id: string) => {
    const { node, event } = lab.interventions(params)[id]!;
    run.intervene(node, event);
  };
  act('off-2');
  run.runUntil(16 * ROUND_MS);
  expect(knowing(run.view)).toEqual({ up: 99, know: 99 });
  expect(lab.describe(run.view, params)).toMatch(/1 peer is off/);
  act('on-2');
  run.runUntil(26 * ROUND_MS);
  expect(knowing(run.view)).toEqual({ up: 100, know: 100 });
});

test('if who has the news is off, nobody hears them', () => {
  const params = paramsOf(lab, 'rumour-push');
  const run = new Run(lab.build(params, 1), { seed: 1 });
  run.intervene('peer 1', { type: 'FAIL' });
  run.runUntil(10 * ROUND_MS);
  expect(knowing(run.view).know).toBe(0);
  run.intervene('peer 1', { type: 'MEND' });
  run.runUntil(12 * ROUND_MS);
  expect(knowing(run.view).know).toBeGreaterThan(1);
});
