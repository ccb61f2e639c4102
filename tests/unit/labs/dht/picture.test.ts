/** What the stage draws, as far as it is computed. */
import { expect, test } from 'vitest';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { castOf, involved, partOf, wayText } from '#labs/dht/cast.ts';
import { directoryOf } from '#labs/dht/directory.ts';
import { lab as dht } from '#labs/dht/lab.ts';
import { onRing, ringArc, ringLabels } from '#labs/dht/ring-layout.ts';
import type { DhtTally } from '#labs/dht/tally.ts';
import { settledBits, TreeLayout } from '#labs/dht/tree-layout.ts';
import { Run, type WorldView } from '#sim/index.ts';

const lab: Lab = dht;

function castAtEnd(preset: string, given = {}) {
  const params = paramsOf(lab, preset, given);
  const seed = lab.presets[preset]!.seed ?? lab.seed;
  const run = new Run(lab.build(params, seed), { seed });
  run.runUntil(lab.horizonMs(params));
  return castOf(run.view as WorldView<DhtTally>)!;
}

test('identifiers go round clockwise from the top', () => {
  const [top, right, bottom] = [0, 2 ** 14, 2 ** 15].map((id) => onRing(id));
  expect(top!.y).toBeLessThan(right!.y);
  expect(right!.y).toBeLessThan(bottom!.y);
  expect(right!.x).toBeGreaterThan(top!.x);
});

test('the arc of a key is long only if more than half of the ring lies before its owner', () => {
  expect(ringArc(0, 100)).toMatch(/A160 160 0 0 1/);
  expect(ringArc(65_000, 100)).toMatch(/A160 160 0 0 1/);
  expect(ringArc(0, 40_000)).toMatch(/A160 160 0 1 1/);
});

test('numbers beside the ring never cover one another, and those who matter come first', () => {
  const nodes = directoryOf(128, 16, 'random', 4);
  const labels = ringLabels([nodes[77]!, ...nodes]);
  expect(labels[0]!.text).toBe('78');
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
    }
  });
});

test('the cast of a look-up: asker, those on the way, the owner', () => {
  const cast = castAtEnd('one-look-up');
  expect(involved(cast, undefined).map(({ node }) => node)).toEqual([
    'node 1',
    'node 11',
    'node 6',
    'node 9',
    'node 10',
  ]);
  expect(wayText(cast)).toBe('node 1 → 6 → 9 → 10 ⇒ 11');
  expect(['node 1', 'node 9', 'node 11', 'node 2'].map((node) => partOf(node, cast))).toEqual([
    'asker',
    'asked',
    'holder',
    '',
  ]);
});

test('those asked in one round stand together; a way too long loses its beginning', () => {
  const wide = castAtEnd('full-buckets', { lookUps: 1 });
  expect(wayText(wide)).toMatch(/^node 1 → \d+, \d+(, \d+)?( → .*)? ⇒ \d+$/);
  const { asker } = wide;
  const long = Array.from({ length: 20 }, (_, i) => ({
    from: asker,
    to: { ...asker, node: `node ${900 + i}` },
    number: i + 1,
    answered: true,
  }));
  expect(wayText({ ...wide, askings: long })).toMatch(/^… → 9\d\d → .*919 ⇒ \d+$/);
});

test('the parts of the tree for the buckets of a node lie side by side and leave out only itself', () => {
  const nodes = directoryOf(64, 16, 'random', 24);
  const layout = new TreeLayout(nodes);
  const self = nodes[20]!;
  const grounds = Array.from({ length: 16 }, (_, i) => layout.bucket(self, i)).filter(
    (ground) => ground !== undefined,
  );
  const covered = nodes.map((contact) => {
    const { x } = layout.placeOf(contact);
    return grounds.filter((ground) => ground.x < x && x < ground.x + ground.width).length;
  });
  expect(covered).toEqual(nodes.map((contact) => (contact === self ? 0 : 1)));
});

test('a look-up settles the more bits the nearer it comes', () => {
  const cast = castAtEnd('kademlia-walk');
  const reached = [cast.asker, ...cast.askings.map(({ to }) => to)];
  const settled = reached.map((_, i) => settledBits(cast.owner, reached.slice(0, i + 1)));
  expect(settled).toEqual([...settled].sort((a, b) => a - b));
  expect(settled[0]).toBe(0);
  expect(settled.at(-1)).toBe(16);
});
