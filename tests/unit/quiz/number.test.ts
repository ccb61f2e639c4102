import { describe, expect, test } from 'vitest';
import { formatNumber, readNumber } from '#quiz/marking/number.ts';

describe('readNumber', () => {
  test.each([
    ['300', [300]],
    [' 300 ', [300]],
    ['2.5', [2.5]],
    ['2,5', [2.5]],
    ['0,125', [0.125]],
    ['1,200', [1200, 1.2]],
    ['1.200', [1.2, 1200]],
    ['1 200', [1200]],
    ['1\u00a0200,5', [1200.5]],
    ['1’200', [1200]],
    ['1,200,300', [1200300]],
    ['1.200.300', [1200300]],
    ['1,200.5', [1200.5]],
    ['1.200,5', [1200.5]],
    ['.5', [0.5]],
    ['3e2', [300]],
    ['3E-2', [0.03]],
    ['3×10^2', [300]],
    ['3*10^-2', [0.03]],
    ['3/4', [0.75]],
    ['−5', [-5]],
    ['+5', [5]],
    ['≈ 300', [300]],
    ['~300', [300]],
    ['$3,600', [3600, 3.6]],
    ['$ 7.20', [7.2]],
  ])('reads %j as %j', (text, values) => {
    expect(readNumber(text)?.values).toEqual(values);
  });

  test.each([
    ['300ms', 'ms'],
    ['300 ms.', 'ms'],
    ['80 requests/s', 'requests/s'],
    ['50 %', '%'],
    ['3e2 ms', 'ms'],
    ['7', ''],
  ])('finds the unit of %j', (text, unit) => {
    expect(readNumber(text)?.unit).toBe(unit);
  });

  test.each([
    '',
    'twelve',
    'ms 300',
    '--5',
    '1,2,3',
    '1.2.3',
    '1e999',
    '3/0',
    '.',
    ',',
    '1'.repeat(65),
  ])('finds no number in %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('formatNumber', () => {
  test.each([
    [300, 'ms', 4, '300\u00a0ms'],
    [1234.567, 'ms', 4, '1,235\u00a0ms'],
    [0.19347, '', 4, '0.1935'],
    [19.347, '%', 3, '19.3%'],
    [2, 'RTT', 4, '2\u00a0RTT'],
    [3600, '$', 4, '$3,600'],
    [0.09, '$/GB', 4, '$0.09/GB'],
    [30_001, 'messages', undefined, '30,001\u00a0messages'],
    [1_234_567, 'messages', undefined, '1,235,000\u00a0messages'],
    [12_345.6, '', undefined, '12,350'],
    [1, 'hops', undefined, '1\u00a0hop'],
    [1.00001, 'hops', undefined, '1\u00a0hop'],
    [2, 'hops', undefined, '2\u00a0hops'],
  ])('writes %d %s with %d digits as %j', (value, unit, digits, text) => {
    expect(formatNumber(value, unit, digits)).toBe(text);
  });
});
