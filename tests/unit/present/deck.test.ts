import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, type Block } from '#present/deck.ts';

const block = (kind: Block['kind'], heightPx: number, staysWithNext = false): Block => ({
  kind,
  heightPx,
  staysWithNext,
});
const heading = block('heading', 50, true);

describe('a section', () => {
  test('that fits the screen is one part, whatever is in it', () => {
    expect(partsOf([heading, block('text', 100), block('activity', 250)], 400)).toEqual([
      [0, 1, 2],
    ]);
  });

  test('is cut where the next block would not fit', () => {
    const texts = [heading, block('text', 200), block('text', 200), block('text', 100)];
    expect(partsOf(texts, 400)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('has nothing below a lab or a question: they grow', () => {
    const blocks = [heading, block('activity', 200), block('text', 40), block('text', 200)];
    expect(partsOf(blocks, 400)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('begins anew at a subheading', () => {
    const blocks = [heading, block('text', 50), block('subheading', 30, true), block('text', 300)];
    expect(partsOf(blocks, 400)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('never parts a heading from its text, nor a question from the lab that answers it', () => {
    const asks = block('activity', 300, true);
    const blocks = [heading, block('text', 380), asks, block('activity', 600), block('text', 10)];
    expect(partsOf(blocks, 400)).toEqual([[0, 1], [2, 3], [4]]);
  });
});

test('every block is on exactly one part, in order, and no part is empty', () => {
  const kinds = fc.constantFrom<Block['kind']>('heading', 'subheading', 'text', 'activity');
  const blocks = fc.array(
    fc.record({ kind: kinds, heightPx: fc.nat(900), staysWithNext: fc.boolean() }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 1000 }), (section, roomPx) => {
      const parts = partsOf(section, roomPx);
      expect(parts.flat()).toEqual(section.map((_, place) => place));
      expect(parts.every((part) => part.length > 0)).toBe(true);
    }),
  );
});
