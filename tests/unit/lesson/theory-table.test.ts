import { expect, test } from 'vitest';
import { theoryTable, type TheoryTableProps } from '#lesson/theory-table.ts';

const props: TheoryTableProps = {
  caption: 'One shop',
  rows: { arg: 'arrivalsPerSecond', label: 'Orders per second', values: [50, 99] },
  args: { servedPerSecond: 100 },
  columns: [
    { fn: 'mm1TimeInSystemMs', label: 'Time' },
    { fn: 'mmcUtilisation', args: { workers: 2 }, label: 'Busy', unit: '%', digits: 2 },
  ],
};

test('each cell is computed from the row, the shared arguments and the column’s own', () => {
  expect(theoryTable(props, 'waiting.mdx')).toEqual({
    head: ['Orders per second', 'Time', 'Busy'],
    rows: [
      { head: '50', cells: ['20\u00a0ms', '25%'] },
      { head: '99', cells: ['1,000\u00a0ms', '50%'] },
    ],
  });
});

test('a wrong formula names the table and the column', () => {
  const columns = [{ fn: 'mm2TimeInSystemMs', label: 'Time' }];
  expect(() => theoryTable({ ...props, columns }, 'waiting.mdx')).toThrow(
    'waiting.mdx: <TheoryTable caption="One shop">, column "Time": There is no formula',
  );
});

test('a table without columns is refused', () => {
  expect(() => theoryTable({ ...props, columns: [] }, 'waiting.mdx')).toThrow('is empty');
});

test('rows may differ in several arguments', () => {
  const cases = [
    { label: 'one worker', args: { workers: 1, arrivalsPerSecond: 90 } },
    { label: 'ten workers', args: { workers: 10, arrivalsPerSecond: 900 } },
  ];
  const columns = [{ fn: 'mmcTimeInSystemMs', label: 'Time', digits: 3 }];
  const { rows } = theoryTable({ ...props, rows: { label: '', cases }, columns }, 'waiting.mdx');
  expect(rows).toEqual([
    { head: 'one worker', cells: ['100\u00a0ms'] },
    { head: 'ten workers', cells: ['16.7\u00a0ms'] },
  ]);
});
