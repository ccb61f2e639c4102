import { expect, test } from 'vitest';
import { seriesCsv, someOf } from '#player/series-rows.ts';

const samples = Array.from({ length: 101 }, (_, i) => ({ atMs: i * 10, values: [i] }));

test('a few samples stand for all that have happened, first and last among them', () => {
  const times = someOf(samples, 500, 6).map(({ atMs }) => atMs);
  expect(times).toEqual([0, 100, 200, 300, 400, 500]);
});

test('few samples are all shown, and none before the first', () => {
  expect(someOf(samples, 25, 10).map(({ atMs }) => atMs)).toEqual([0, 10, 20]);
  expect(someOf([], 25, 10)).toEqual([]);
});

test('as CSV, every sample has a line and what was not measured stays empty', () => {
  expect(seriesCsv(['a', 'b'], [{ atMs: 5, values: [1, Number.NaN] }])).toBe(
    'time_ms,a,b\r\n5,1,\r\n',
  );
});
