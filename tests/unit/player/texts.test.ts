import { describe, expect, test } from 'vitest';
import { estimateText, numberText, quantityText } from '#player/number-text.ts';
import { timeText, timeUnitFor } from '#player/time-text.ts';

describe('a measured number', () => {
  test.each([
    [0, '0'],
    [0.123456, '0.123'],
    [12.3456, '12.3'],
    [999.9, '1,000'],
    [123456.7, '123,457'],
    [-1.5, '−1.5'],
    [Infinity, '∞'],
    [Number.NaN, '–'],
    [undefined, '–'],
  ])('%s reads %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  test('stands before its unit, if it has one and there is a value', () => {
    expect(quantityText(5, 'ms')).toBe('5 ms');
    expect(quantityText(5, '')).toBe('5');
    expect(quantityText(5, '%')).toBe('5%');
    expect(quantityText(undefined, 'ms')).toBe('–');
  });

  test('of dollars stands behind their sign, as on a bill', () => {
    expect(quantityText(3600, '$')).toBe('$3,600');
    expect(quantityText(0.09, '$/GB')).toBe('$0.09/GB');
    expect(quantityText(undefined, '$')).toBe('–');
  });
});

test('an estimate says how far off it may be', () => {
  expect(estimateText({ mean: 50.12, stderr: 0.3333 })).toBe('50.1 ± 0.33');
});

describe('a moment', () => {
  test.each([
    [3_000, 1_234.56, '1,235 ms'],
    [60_000, 1_234.56, '1.23 s'],
    [600_000, 1_234.56, '1.2 s'],
    [36e5, 90_000, '1.5 min'],
    [36e6 * 2, 36e5, '1.0 h'],
    [864e5 * 60, 864e5 * 2.5, '2.5 d'],
  ])('on a time line of %d ms is told in a unit that suits it', (horizonMs, atMs, text) => {
    expect(timeText(atMs, timeUnitFor(horizonMs))).toBe(text);
  });
});

test('one thing is counted in the singular, and what is no word stays as it is', () => {
  expect(quantityText(1, 'clients')).toBe('1 client');
  expect(quantityText(2, 'clients')).toBe('2 clients');
  expect(['copies', 'processes', 'pieces', 'boxes'].map((unit) => quantityText(1, unit))).toEqual([
    '1 copy',
    '1 process',
    '1 piece',
    '1 box',
  ]);
  expect([quantityText(1, 'ms'), quantityText(1, 'requests/s')]).toEqual(['1 ms', '1 requests/s']);
});
