/**
 * The numbers that stand in the built lessons are those of `src/theory`. The formula is asked again,
 * and the page is read as a reader reads it: a number, and the unit behind it.
 */
import { describe, expect, inject, test } from 'vitest';
import { readNumber } from '#quiz/marking/number.ts';
import { convert } from '#quiz/marking/units.ts';
import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import type { TheoryTableProps } from '#lesson/theory-table.ts';
import type { TheoryArgs } from '#lesson/theory-value.ts';
import { components } from '../content/components.ts';
import { lessons } from '../content/course-content.ts';
import { builtPages } from './setup/built-pages.ts';

interface Slot {
  readonly fn: string;
  readonly args?: TheoryArgs;
  readonly unit?: string;
  readonly digits?: number;
}

const pages = new Map(builtPages(inject('siteDir')).map((page) => [page.path, page]));

/** Significant digits where a slot does not say. */
const usualDigits = 4;

/** What is wrong with a number on the page; nothing if it is the formula's, but for the rounding. */
function wrongIn(text: string, { fn, args = {}, unit, digits = usualDigits }: Slot): string[] {
  const own = theoryFunctions[fn]!.unit;
  const value = evaluateTheory(fn, args);
  const expected = unit === undefined ? value : (convert(value, own, unit) ?? value);
  const shown = readNumber(text.trim().replace('−', '-'))?.values[0];
  const room = 0.5 * 10 ** (1 - digits) * Math.abs(expected);
  const near = shown !== undefined && Math.abs(shown - expected) <= room * (1 + 1e-9);
  return near
    ? []
    : [`${fn} ${JSON.stringify(args)} is ${expected}, the page says “${text.trim()}”`];
}

/** The cells of a table as its author wrote them, row by row. */
function slotsOf({ rows, columns, args = {} }: TheoryTableProps): Slot[] {
  const cases =
    'cases' in rows
      ? rows.cases.map((each) => each.args)
      : rows.values.map((v) => ({ [rows.arg]: v }));
  return cases.flatMap((own) =>
    columns.map((column) => ({ ...column, args: { ...args, ...column.args, ...own } })),
  );
}

describe.each(lessons)('in the lesson $id', ({ id, items }) => {
  const { dom } = pages.get(`/lessons/${id}/`)!;

  test('every computed number in the text is what the formula gives', () => {
    const slots = components(items, 'Fact').map(({ props }) => props as unknown as Slot);
    const texts = dom('main data[data-fact]')
      .toArray()
      .map((element) => dom(element).text());
    expect(texts).toHaveLength(slots.length);
    expect(slots.flatMap((slot, at) => wrongIn(texts[at]!, slot))).toEqual([]);
  });

  test('and so is every cell of its tables', () => {
    const tables = components(items, 'TheoryTable');
    const slots = tables.flatMap(({ props }) => slotsOf(props as unknown as TheoryTableProps));
    const texts = dom('main .theory-table td')
      .toArray()
      .map((element) => dom(element).text());
    expect(texts).toHaveLength(slots.length);
    expect(slots.flatMap((slot, at) => wrongIn(texts[at]!, slot))).toEqual([]);
  });
});

test('a number that is off by one in its last digit is found', () => {
  const slot = { fn: 'mm1TimeInSystemMs', args: { arrivalsPerSecond: 90, servedPerSecond: 100 } };
  expect(wrongIn('100 ms', slot)).toEqual([]);
  expect(wrongIn('100.1 ms', slot)).toHaveLength(1);
  expect(wrongIn('soon', slot)).toHaveLength(1);
});
