import { describe, expect, test } from 'vitest';
import { Draws, diceFor } from '#chance/index.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { fallingApart } from '#labs/failure/falling-apart.ts';
import { lab as failure } from '#labs/failure/lab.ts';
import { networkPlaces } from '#labs/failure/network-layout.ts';
import { networkOf } from '#labs/failure/networks.ts';
import type { FailureTally } from '#labs/failure/tally.ts';
import { failuresOf, storyOf } from '#labs/failure/views.ts';
import type { ParamValues } from '#labs/params.ts';
import { componentsOf } from '#net/index.ts';
import { Run } from '#sim/index.ts';

const lab: Lab = failure;
const kinds = ['uniform', 'hubs', 'regular'] as const;

function ended(given: ParamValues, seed = 1) {
  const params = paramsOf(lab, undefined, { model: 'network', hosts: 100, ...given });
  const run = new Run(lab.build(params, seed), { seed });
  run.runUntil(lab.horizonMs(params));
  return { run, params };
}

describe.each(kinds)('a network of kind %s', (graph) => {
  const { run, params } = ended({ graph, failing: 40 });
  const known = failuresOf(run.view)!;

  test('loses as many as it should, one after the other, nobody twice', () => {
    expect(known.victims).toHaveLength(40);
    expect(new Set(known.victims).size).toBe(40);
    expect(lab.metrics['failed']!.read(run.view)).toBe(40);
    for (const [i, id] of known.peers.entries()) {
      const { supplying } = run.view.snapshot(id).value as { supplying: string };
      expect(supplying === 'failed').toBe(known.victims.includes(i));
    }
  });

  test('neighbours notice: a peer knows those of its neighbours that are up, and no others', () => {
    for (const [i, id] of known.peers.entries()) {
      if (known.victims.includes(i)) continue;
      const { context, value } = run.view.snapshot(id);
      const { neighbours } = context as { neighbours: readonly string[] };
      const up = known.graph.neighbours[i]!.filter((other) => !known.victims.includes(other));
      expect(neighbours).toEqual(up.map((other) => known.peers[other]));
      const { consuming } = value as { consuming: string };
      expect(consuming).toBe(up.length === 0 ? 'isolated' : 'linked');
    }
  });

  test('news reach exactly those in the same piece as who sends them', () => {
    const pieces = componentsOf(known.graph, (peer) => !known.victims.includes(peer));
    for (const piece of [pieces[0]!, pieces.at(-1)!]) {
      const from = piece[0]!;
      run.intervene(known.peers[from]!, { type: 'PUBLISH' });
      run.runUntil(run.nowMs + 60_000);
      expect((run.view.tally as FailureTally).reached).toBe(piece.length);
      expect(lab.describe(run.view, params)).toMatch(/The last news reached/);
    }
  });
});

test('the story told backwards is the same as looking at every moment', () => {
  for (const kind of kinds) {
    const graph = networkOf(kind, 60, 3);
    const victims = new Draws(diceFor(1, kind)).shuffled([...graph.neighbours.keys()]);
    fallingApart(graph, victims).forEach((standing, failed) => {
      const gone = new Set(victims.slice(0, failed));
      const sizes = componentsOf(graph, (node) => !gone.has(node)).map(({ length }) => length);
      expect(standing).toEqual({
        survivors: 60 - failed,
        largest: sizes[0] ?? 0,
        second: sizes[1] ?? 0,
        pieces: sizes.length,
      });
    });
  }
});

test('an attack takes the most connected first; without hubs it is bad luck like any other', () => {
  const { run } = ended({ graph: 'hubs', order: 'attack', failing: 30 });
  const { victims, graph } = failuresOf(run.view)!;
  const links = victims.map((peer) => graph.neighbours[peer]!.length);
  expect(links).toEqual(links.toSorted((a, b) => b - a));
  const attacked = failuresOf(ended({ graph: 'regular', order: 'attack' }).run.view)!;
  const unlucky = failuresOf(ended({ graph: 'regular', order: 'random' }).run.view)!;
  expect(attacked.victims).toEqual(unlucky.victims);
});

test('hubs bear bad luck, and break at a sixth of it under attack', () => {
  const brokenAt = (preset: string) => {
    const params = paramsOf(lab, preset);
    const run = new Run(lab.build(params, 4), { seed: 4 });
    run.runUntil(lab.horizonMs(params));
    return lab.metrics['brokenAt']!.read(run.view)!;
  };
  expect(brokenAt('hubs-lose-at-random')).toBeGreaterThan(55);
  expect(brokenAt('hubs-attacked')).toBeLessThan(18);
  expect(brokenAt('even-network-attacked')).toBeGreaterThan(45);
});

describe('kill switches', () => {
  function act(run: Run, params: ParamValues, id: string): void {
    const { node, event } = lab.interventions(params)[id]!;
    run.intervene(node, event);
    run.runUntil(run.nowMs);
  }

  test('the most connected, five of them, anybody, this one; never the same twice', () => {
    const params = paramsOf(lab, undefined, { model: 'network', graph: 'hubs', hosts: 50 });
    const run = new Run(lab.build(params, 1), { seed: 1 });
    for (const id of ['pause', 'kill-hub', 'kill-super-peers', 'kill-random', 'kill-7', 'kill-7']) {
      act(run, params, id);
    }
    const { victims, mostLinked } = failuresOf(run.view)!;
    expect(victims.slice(0, 6)).toEqual(mostLinked.slice(0, 6));
    expect(new Set(victims).size).toBe(victims.length);
    expect(victims).toContain(6);
    const { length } = victims;
    run.runUntil(10_000);
    expect(failuresOf(run.view)!.victims).toHaveLength(length);
    act(run, params, 'resume');
    run.runUntil(12_500);
    expect(failuresOf(run.view)!.victims).toHaveLength(length + 2);
  });

  test('until nobody is left', () => {
    const params = paramsOf(lab, undefined, { model: 'network', hosts: 10, failing: 0 });
    const run = new Run(lab.build(params, 1), { seed: 1 });
    act(run, params, 'kill-super-peers');
    act(run, params, 'kill-super-peers');
    act(run, params, 'kill-hub');
    expect(storyOf(failuresOf(run.view)!).at(-1)!.survivors).toBe(0);
    expect(lab.metrics['largest']!.read(run.view)).toBeUndefined();
    expect(lab.describe(run.view, params)).toMatch(/Nobody is left/);
  });
});

test('its picture is the same every time, within its field, peers apart', () => {
  const [once, again] = [networkOf('hubs', 200, 2), networkOf('hubs', 200, 2)].map(networkPlaces);
  expect(once).toEqual(again);
  for (const { x, y } of once!) {
    expect(x).toBeGreaterThanOrEqual(20);
    expect(x).toBeLessThanOrEqual(620);
    expect(y).toBeGreaterThanOrEqual(52);
    expect(y).toBeLessThanOrEqual(430);
  }
});
