import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '#player/chart/spread.ts';

const LOW = 0;
const HIGH = 1_000;
const GAP = 20;
const places = fc.array(fc.integer({ min: LOW, max: HIGH }), { maxLength: 20 });

test('names are at least a gap apart, on the paper, and in the order of their lines', () => {
  fc.assert(
    fc.property(places, (wanted) => {
      const found = spread(wanted, GAP, LOW, HIGH);
      expect(found).toHaveLength(wanted.length);
      const sorted = [...found].sort((a, b) => a - b);
      sorted.slice(1).forEach((y, i) => expect(y - sorted[i]!).toBeGreaterThan(GAP - 1e-6));
      for (const y of found) expect(y).toSatisfy((at: number) => at >= LOW && at <= HIGH + 1e-6);
      wanted.forEach((a, i) =>
        wanted.forEach((b, j) => {
          if (a < b) expect(found[i]!).toBeLessThan(found[j]!);
        }),
      );
    }),
  );
});

test('names that are far enough apart stay where they are', () => {
  expect(spread([300, 100, 200], GAP, LOW, HIGH)).toEqual([300, 100, 200]);
});
