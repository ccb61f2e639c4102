import { describe, expect, test } from 'vitest';
import { theoryValue } from '#lesson/theory-value.ts';

const at = { file: 'waiting.mdx', tag: '<Fact>' };
const busy = { arrivalsPerSecond: 80, servedPerSecond: 100 };

describe('a unit', () => {
  test('is the formula’s own by default', () => {
    const { value, unit } = theoryValue({ fn: 'mm1TimeInSystemMs', args: busy }, at);
    expect(value).toBeCloseTo(50, 9);
    expect(unit).toBe('ms');
  });

  test('of time is converted', () => {
    const { value, unit } = theoryValue({ fn: 'mm1TimeInSystemMs', args: busy, unit: 's' }, at);
    expect(value).toBeCloseTo(0.05, 12);
    expect(unit).toBe('s');
  });

  test('of a share becomes per cent', () => {
    const { value } = theoryValue({ fn: 'mm1Utilisation', args: busy, unit: '%' }, at);
    expect(value).toBeCloseTo(80, 9);
  });

  test('of a count is any noun', () => {
    const { value, unit } = theoryValue(
      { fn: 'mm1NumberInSystem', args: busy, unit: 'orders' },
      at,
    );
    expect(value).toBeCloseTo(4, 9);
    expect(unit).toBe('orders');
  });

  test('can be left out', () => {
    expect(theoryValue({ fn: 'mm1TimeInSystemMs', args: busy, unit: '' }, at).unit).toBe('');
  });

  test('that measures something else is refused', () => {
    const wrong = () => theoryValue({ fn: 'mm1TimeInSystemMs', args: busy, unit: 'orders' }, at);
    expect(wrong).toThrow('waiting.mdx: <Fact> cannot show mm1TimeInSystemMs in "orders".');
    expect(wrong).toThrow(
      expect.objectContaining({ hint: 'mm1TimeInSystemMs is measured in "ms".' }),
    );
  });
});

describe('a mistake names the file, the tag and what to write', () => {
  test('for an unknown formula', () => {
    const wrong = () => theoryValue({ fn: 'mm1TimeInSytemMs', args: busy }, at);
    expect(wrong).toThrow('waiting.mdx: <Fact>: There is no formula "mm1TimeInSytemMs".');
    expect(wrong).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('mm1TimeInSystemMs') }),
    );
  });

  test('for a missing argument', () => {
    const wrong = () => theoryValue({ fn: 'mm1TimeInSystemMs' }, at);
    expect(wrong).toThrow('needs "arrivalsPerSecond"');
  });

  test('for a queue without a steady state', () => {
    const args = { arrivalsPerSecond: 100, servedPerSecond: 100 };
    expect(() => theoryValue({ fn: 'mm1TimeInSystemMs', args }, at)).toThrow('No steady state');
  });
});
