/** The laws of look-ups: they end at the owner, every hop is nearer, and failures cost what they must. */
import { describe, expect, test } from 'vitest';
import { directoryOf } from '#labs/dht/directory.ts';
import { closestOf, successorsOf } from '#labs/dht/placement.ts';
import { hasFailed, memberOf, membersOf } from '#labs/dht/views.ts';
import { dhtWorld, type DhtWorld } from '#labs/dht/world.ts';
import { clockwise, xorDistance } from '#machines/identifiers.ts';
import type { LookUp } from '#machines/look-up.ts';
import { Run, type NodeId } from '#sim/index.ts';
import { xorHopsBound } from '#theory/dht.ts';

const bits = 16;
const usual: DhtWorld = {
  scheme: 'ring',
  nodes: 40,
  spread: 'random',
  bits,
  files: 100,
  lookUps: 80,
  failing: 0,
  replicas: 1,
  latencyMs: 10,
  bucketSize: 2,
  alpha: 2,
};

/** All look-ups of a run, each with who asked, as they ended. */
function ended(given: Partial<DhtWorld>, seed = 3) {
  const world = { ...usual, ...given };
  const run = new Run(dhtWorld(world, seed), { seed });
  const found: { asker: NodeId; lookUp: LookUp }[] = [];
  const seen = new Set<LookUp>();
  while (run.step()) {
    for (const asker of membersOf(run.view)) {
      const { lookUp } = memberOf(run.view, asker)!;
      if (!lookUp?.outcome || seen.has(lookUp)) continue;
      seen.add(lookUp);
      found.push({ asker, lookUp });
    }
  }
  return { run, world, found, tally: run.view.tally };
}

function idOf(run: Run, node: NodeId): number {
  return memberOf(run.view, node)!.table.self.id;
}

describe.each(['ring', 'xor'] as const)('%s', (scheme) => {
  test.each([8, 40, 200])('of %d nodes: every look-up ends at the true owner', (nodes) => {
    const { found, world, tally } = ended({ scheme, nodes });
    const all = directoryOf(nodes, bits, 'random', 3);
    for (const { lookUp } of found) {
      const owner =
        scheme === 'ring'
          ? successorsOf(all, lookUp.key, 1)[0]!
          : closestOf(all, lookUp.key, 1, bits)[0]!;
      expect(lookUp.holder).toBe(owner.node);
    }
    expect(tally).toMatchObject({ started: world.lookUps, found: world.lookUps, missed: 0 });
    expect(tally).toMatchObject({ strayed: 0, timeOuts: 0 });
  });

  test('one seed keeps its identifiers, whatever else is changed', () => {
    const ids = (given: Partial<DhtWorld>) => {
      const { run } = ended({ scheme, ...given });
      return membersOf(run.view).map((node) => idOf(run, node));
    };
    expect(ids({})).toEqual(ids({ replicas: 3, failing: 0.3 }));
  });

  test('if all copies fail the key is missed; if one is left and a way leads there, it is found', () => {
    const { run, found } = ended({ scheme, failing: 0.3, replicas: 3, bucketSize: 8 }, 2);
    const alive = (key: number) =>
      membersOf(run.view).some(
        (node) => memberOf(run.view, node)!.stored.has(key) && !hasFailed(run.view, node),
      );
    const outcomes = found.filter(({ lookUp }) => lookUp.outcome !== undefined);
    expect(outcomes.length).toBeGreaterThan(40);
    for (const { lookUp } of outcomes) {
      expect(lookUp.outcome).toBe(alive(lookUp.key) ? 'found' : 'missed');
      for (const { contact, answered } of lookUp.steps) {
        expect(hasFailed(run.view, contact.node)).toBe(!answered);
      }
    }
  });

  test('copies lie on as many nodes as there are replicas', () => {
    const { run } = ended({ scheme, replicas: 3, lookUps: 1 });
    const copies = new Map<number, number>();
    for (const node of membersOf(run.view)) {
      for (const key of memberOf(run.view, node)!.stored) {
        copies.set(key, (copies.get(key) ?? 0) + 1);
      }
    }
    expect(new Set(copies.values())).toEqual(new Set([3]));
  });
});

test('on a ring every hop is nearer to the key, and the last one is its predecessor', () => {
  const { run, found, tally } = ended({ nodes: 200 });
  const all = directoryOf(200, bits, 'random', 3);
  for (const { asker, lookUp } of found) {
    const ids = [asker, ...lookUp.steps.map(({ contact }) => contact.node)].map((n) =>
      idOf(run, n),
    );
    const left = ids.map((id) => clockwise(id, lookUp.key, bits) || 2 ** bits);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(lookUp.hops).toBe(lookUp.steps.length);
    // The owner, going on from the last one, comes next.
    expect(successorsOf(all, ids.at(-1)! + 1, 1)[0]!.node).toBe(lookUp.holder);
  }
  // Two messages for each hop, two for the value.
  expect(tally.messages).toBe(2 * tally.hops + 2 * tally.found);
});

test('by XOR no more than α are asked at once, nobody twice, and soon all is known', () => {
  const { run, found, tally } = ended({ scheme: 'xor', nodes: 200, bucketSize: 3, alpha: 2 });
  expect(tally.mostHops).toBeLessThanOrEqual(xorHopsBound(200));
  for (const { asker, lookUp } of found) {
    const asked = lookUp.steps.map(({ contact }) => contact.node);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).not.toContain(asker);
    for (const step of lookUp.steps) {
      expect(lookUp.steps.filter(({ round }) => round === step.round).length).toBeLessThanOrEqual(
        2,
      );
      // Told by somebody asked earlier, or from the asker’s own buckets.
      const earlier = lookUp.steps.filter(({ round }) => round < step.round);
      expect([asker, ...earlier.map(({ contact }) => contact.node)]).toContain(step.toldBy);
    }
    if (lookUp.holder === asker) continue;
    const distances = [...asked].map((node) => xorDistance(idOf(run, node), lookUp.key));
    expect(Math.min(...distances)).toBe(xorDistance(idOf(run, lookUp.holder!), lookUp.key));
  }
});

test('with one contact per bucket and one question at a time, every question is nearer', () => {
  const { run, found } = ended({ scheme: 'xor', nodes: 200, bucketSize: 1, alpha: 1 });
  for (const { asker, lookUp } of found) {
    const nodes = [asker, ...lookUp.steps.map(({ contact }) => contact.node)];
    const left = nodes.map((node) => xorDistance(idOf(run, node), lookUp.key));
    expect(left).toEqual([...left].sort((a, b) => b - a));
  }
});
