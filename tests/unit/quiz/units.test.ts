import { expect, test } from 'vitest';
import { convert, unitNamed, unitsLike } from '#quiz/marking/units.ts';

test.each([
  ['ms', 'ms'],
  ['MS', 'ms'],
  ['seconds', 's'],
  ['us', 'µs'],
  ['Mbit/s', 'Mb/s'],
  ['mbps', 'Mb/s'],
  ['b', 'b'],
  ['B', 'B'],
  ['KB', 'kB'],
  ['furlongs', undefined],
])('%j names the unit %j', (text, unit) => {
  expect(unitNamed(text)).toBe(unit);
});

test.each([
  [0.3, 's', 'ms', 300],
  [2, 'MB', 'Mb', 16],
  [1, 'KiB', 'b', 8192],
  [10, 'Mb/s', 'kb/s', 10_000],
  [0.25, '', '%', 25],
  [5, 'requests', 'requests', 5],
])('%d %s is as much in %s: %d', (value, from, to, expected) => {
  expect(convert(value, from, to)).toBeCloseTo(expected, 9);
});

test.each([
  ['ms', 'Mb'],
  ['requests', 'ms'],
  ['Mb', 'Mb/s'],
  ['ms', 'toString'],
])('%s does not convert to %s', (from, to) => {
  expect(convert(1, from, to)).toBeUndefined();
});

test('units that measure the same are listed without the unit itself', () => {
  expect(unitsLike('ms')).toEqual(['s', 'µs', 'ns', 'min', 'h']);
  expect(unitsLike('requests')).toEqual([]);
});
