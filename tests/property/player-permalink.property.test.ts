import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkOf, readLink } from '#player/permalink.ts';
import { setupOf, type Setup } from '#player/setup.ts';
import { shortLinkOf } from '#player/short-link.ts';
import { tinyLab as lab } from '../unit/player/tiny-lab.ts';

const HORIZON_MS = 10_000;
const initial = setupOf(lab);
const ms = fc.double({ min: 0, max: HORIZON_MS, noNaN: true }).map((value) => value + 0);

const setups: fc.Arbitrary<Setup> = fc
  .record({
    preset: fc.constantFrom(undefined, 'wild', 'fast'),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    params: fc.record({
      rate: fc.double({ min: 0.5, max: 20, noNaN: true }),
      workers: fc.integer({ min: 1, max: 9 }),
      mode: fc.constantFrom('calm', 'wild'),
      alive: fc.boolean(),
    }),
    steps: fc.array(fc.record({ atMs: ms, id: fc.constantFrom('stop', 'go') }), { maxLength: 30 }),
    tMs: ms,
  })
  .map(({ preset, params, steps, ...rest }) => ({
    ...rest,
    preset,
    // A preset is only kept while its values are unchanged.
    params: preset === undefined ? params : setupOf(lab, { preset }).params,
    steps: steps.sort((a, b) => a.atMs - b.atMs),
  }));

test('a link leads back to the very setup it was made from, whatever the lab showed before', () => {
  fc.assert(
    fc.property(setups, setups, (setup, shown) => {
      // Values that happen to be those of the situation on show are told by its name.
      const same = JSON.stringify(setup.params) === JSON.stringify(shown.params);
      const preset = setup.preset ?? (same ? shown.preset : undefined);
      const wanted = { setup: { ...setup, preset }, problems: [] };
      expect(readLink(lab, shown, linkOf(lab, setup))).toEqual(wanted);
    }),
  );
});

test('a short link leads there too from the lab’s own page, and is never longer', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      const short = shortLinkOf(lab, setup);
      expect(readLink(lab, initial, short)).toEqual({ setup, problems: [] });
      expect(short.length).toBeLessThanOrEqual(linkOf(lab, setup).length);
    }),
  );
});

test('a short link to a situation as it begins names only the situation', () => {
  expect(shortLinkOf(lab, setupOf(lab, { preset: 'wild' }))).toBe('v=1&preset=wild');
  expect(shortLinkOf(lab, initial)).toBe('v=1');
});

const keys = fc.constantFrom('v', 'lab', 'preset', 'seed', 'do', 't', 'rate', 'workers', 'mode');
const garbage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(keys, fc.oneof(fc.string(), fc.string({ unit: 'binary' }), numbers())))
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
);

function numbers(): fc.Arbitrary<string> {
  return fc.oneof(fc.double(), fc.bigInt(), fc.integer()).map(String);
}

test('whatever a link holds, the setup it gives is one that the lab can run', () => {
  fc.assert(
    fc.property(garbage, (query) => {
      const { setup, problems } = readLink(lab, initial, query);
      const { rate, workers, mode, alive } = setup.params;
      expect(Object.keys(setup.params)).toEqual(['rate', 'workers', 'mode', 'alive']);
      expect(rate).toSatisfy((value: number) => value >= 0.5 && value <= 20);
      expect(workers).toSatisfy((value: number) => Number.isInteger(value) && value <= 9);
      expect(['calm', 'wild']).toContain(mode);
      expect(typeof alive).toBe('boolean');
      expect(setup.seed).toSatisfy((seed: number) => Number.isInteger(seed) && seed < 2 ** 32);
      expect(setup.tMs).toSatisfy((tMs: number) => tMs >= 0 && tMs <= HORIZON_MS);
      expect(setup.steps.length).toBeLessThanOrEqual(100);
      for (const { message } of problems) expect(message).toMatch(/\.$/);
      // And from there on it is an honest link.
      expect(readLink(lab, initial, linkOf(lab, setup))).toEqual({ setup, problems: [] });
    }),
    { numRuns: 500 },
  );
});
