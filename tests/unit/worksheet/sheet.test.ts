import { describe, expect, test } from 'vitest';
import { variantCount } from '#quiz/variants.ts';
import { largestSeed, readSeed, sheetOf } from '#worksheet/sheet.ts';
import { choice, numeric } from '../quiz/samples.ts';

const { prompt, hints, step, tolerance, slips, solution } = numeric;
const other = (key: number) => ({ prompt, hints, step, tolerance, slips, solution, key });
const varied = { ...numeric, variants: [other(500), other(700)] };

describe('a worksheet', () => {
  test('with seed 1 has the numbers of the lesson', () => {
    expect(sheetOf([choice, varied], 1)).toEqual([choice, varied]);
  });

  test('takes the other sets of numbers in turn, so that neighbours never share one', () => {
    const keys = [1, 2, 3, 4, 5, 6].map((seed) => sheetOf([varied], seed)[0]!.key);
    expect(keys).toEqual([300, 500, 700, 300, 500, 700]);
    expect(variantCount(varied)).toBe(3);
  });
});

describe('a seed', () => {
  test.each([
    [null, 1],
    ['', 1],
    ['7', 7],
    [' 42 ', 42],
    ['0042', 42],
    [String(largestSeed), largestSeed],
  ])('is read from %j', (text, seed) => {
    expect(readSeed(text)).toEqual({ seed });
  });

  test.each(['0', '-1', '1.5', '1e3', '10000', 'x', '<b>', '9'.repeat(400)])(
    'is not read from %j',
    (text) => {
      expect(readSeed(text)).toEqual({ problem: 'A seed is a whole number from 1 to 9999.' });
    },
  );
});
