import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReceipt } from '#receipts/check.ts';
import { makeReceipt, receiptText } from '#receipts/make.ts';
import { readReceipt } from '#receipts/read.ts';
import type { UnsealedReceipt } from '#receipts/receipt.ts';
import { hashOf } from '#receipts/seal.ts';
import { course, known, receiptOf } from '../unit/receipts/samples.ts';

const items = fc.dictionary(
  fc.constantFrom('sessions/first-byte@1', 'sessions/first-byte-ms@1', 'waiting/mean-wait@1'),
  fc.record(
    {
      first: fc.record({
        answer: fc.string({ unit: 'binary', maxLength: 64 }),
        verdict: fc.constantFrom('correct' as const, 'partial' as const, 'wrong' as const),
        at: fc.nat(),
      }),
      tries: fc.nat(3),
      shownAt: fc.nat(),
      since: fc.nat(3),
    },
    { requiredKeys: ['tries', 'since'] },
  ),
);
const made = fc
  .record({ items, name: fc.string({ unit: 'binary' }), scope: fc.constantFrom('*', 'sessions') })
  .map(({ items: all, name, scope }) =>
    makeReceipt({ items: all, labs: {} }, course, { scope, name, at: 7 }),
  );

/** The same value with every object's keys in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, turned(each)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('a receipt', () => {
  test('of any record is read back as it was, and its hash fits', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (making) => {
        const receipt = await making;
        const reading = readReceipt(receiptText(receipt));
        expect(reading).toEqual({ receipt });
        expect(await checkReceipt(receipt, known)).toMatchObject({ hashFits: true, sumFits: true });
      }),
      { numRuns: 500 },
    );
  });

  test('has a hash that does not depend on the order of its fields', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (making) => {
        const { hash, ...content } = await making;
        expect(await hashOf(turned(content) as UnsealedReceipt)).toBe(hash);
      }),
    );
  });

  test('in which one character was changed is refused, or its hash does not fit', async () => {
    const receipt = await receiptOf('*', 'Zoë "Q" \\', 'net-2');
    const text = receiptText(receipt);
    let refused = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.oneof(
          fc.constantFrom('', ...'0123456789abcdefE"\\ ,:{}[]-.\n'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
        async (place, other) => {
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          const reading = readReceipt(changed);
          if ('problem' in reading) {
            refused += 1;
            return;
          }
          // Only what says the same in other signs, such as a tab for a space, may pass.
          const { hashFits } = await checkReceipt(reading.receipt, known);
          if (!hashFits) found += 1;
          expect(hashFits).toBe(JSON.stringify(reading.receipt) === JSON.stringify(receipt));
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(refused, found)).toBeGreaterThan(100);
  });
});

test('no text makes reading a receipt throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((value) => `{"kind":"serve-or-share:receipt","version":1,"answers":${value}}`),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = readReceipt(any);
      expect('problem' in reading && reading.problem.length).toBeGreaterThan(10);
    }),
    { numRuns: 2000 },
  );
});
