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
