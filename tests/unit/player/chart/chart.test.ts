import { describe, expect, test } from 'vitest';
import { CHART, chartModel, type ChartInput } from '#player/chart/chart-model.ts';
import { curve } from '#player/chart/curve.ts';
import { domainOf } from '#player/chart/scale.ts';
import { defaultsOf } from '#labs/params.ts';
import { tinyLab as lab } from '../tiny-lab.ts';

const samples = [0, 5_000, 10_000].map((atMs) => ({ atMs, values: [atMs / 100] }));
const input: ChartInput = {
  lab,
  params: defaultsOf(lab.params),
  theory: { ticks: 100 },
  samples,
  nowMs: 5_000,
  predictions: {},
};

describe('the vertical axis', () => {
  test('reaches from 0 to a round number above all values', () => {
    expect(domainOf([3, 87, Number.NaN, Infinity], 5)).toEqual([0, 100]);
  });

  test('has a length even if nothing was measured yet', () => {
    expect(domainOf([Number.NaN], 5)).toEqual([0, 1]);
  });
});

test('a curve has gaps where there is no value', () => {
  const unit = { domain: [0, 1], range: [0, 10] } as const;
  const data = [0, Number.NaN, 1, 0.5].map((value, atMs) => ({ atMs, value }));
  expect(curve(data, unit, unit)).toBe('M0 0M20 10L30 5');
});

describe('a chart', () => {
  test('writes its time axis in the unit that suits the time line', () => {
    const { xLabel, xTicks } = chartModel(input);
    expect(xLabel).toBe('time (ms)');
    expect(xTicks.map(({ text }) => text)).toContain('10,000');
    expect(xTicks[0]).toEqual({ at: CHART.left, text: '0' });
  });

  test('tells what has happened from what is only on record', () => {
    const [line] = chartModel(input).lines;
    expect(line!.past.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(line!.future.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(line!.endX).toBe((CHART.left + CHART.right) / 2);
  });

  test('shows theory even before the first sample', () => {
    const { lines, levels } = chartModel({ ...input, samples: [], nowMs: 0 });
    expect(lines).toEqual([]);
    expect(levels.map(({ label }) => label)).toEqual(['theory 100']);
  });

  test('shows no theory that it is not given', () => {
    expect(chartModel({ ...input, theory: {} }).levels).toEqual([]);
  });

  test('shows what the reader predicted, and makes room for it', () => {
    const { levels, yTicks } = chartModel({ ...input, predictions: { ticks: 480, other: 9e9 } });
    expect(levels.map(({ kind }) => kind)).toEqual(['theory', 'prediction']);
    expect(yTicks.at(-1)!.text).toBe('500');
  });

  test('keeps the names of lines apart that end at the same height', () => {
    const full = { ...input, nowMs: 10_000, predictions: { ticks: 100 } };
    const { lines, levels } = chartModel(full);
    const ys = [...lines, ...levels].map(({ labelY }) => labelY).sort((a, b) => a - b);
    ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(22));
  });

  test('names a line above it where there is room, and well below it along the top', () => {
    const endsAt = (last: number) => {
      const fallen = [100, last].map((value, atMs) => ({ atMs, values: [value] }));
      return chartModel({ ...input, theory: {}, samples: fallen }).lines[0]!;
    };
    expect(endsAt(80).labelY).toBeCloseTo(CHART.bottom - 0.8 * (CHART.bottom - CHART.top));
    // The tallest letters, 22 units of a phone's chart, begin below the line at the top.
    expect(endsAt(100).labelY - 22 * (0.4 + 0.75)).toBeGreaterThan(CHART.top);
  });

  test('draws the curve that the reader drew, with a mark at each moment, and makes room for it', () => {
    const expectation = { metric: 'ticks', curve: [0, 240, 480] };
    const { curves, yTicks } = chartModel({ ...input, expectation });
    expect(curves).toMatchObject([{ kind: 'prediction', label: 'your guess' }]);
    const [{ path, marks }] = curves as [(typeof curves)[number]];
    expect(path.match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(marks.map(({ x }) => x)).toEqual([(CHART.left + CHART.right) / 2, CHART.right]);
    expect(yTicks.at(-1)!.text).toBe('500');
  });

  test('begins that curve at the first moment where the start is not known', () => {
    const expectation = { metric: 'ticks', curve: [Number.NaN, 10, 20] };
    const [curve] = chartModel({ ...input, expectation }).curves;
    expect(curve!.path.match(/[ML]/g)).toEqual(['M', 'L']);
  });

  test('draws no curve of what it does not show', () => {
    const other = { metric: 'other', curve: [0, 1, 2] };
    expect(chartModel({ ...input, expectation: other }).curves).toEqual([]);
    expect(chartModel({ ...input, expectation: { winner: 'a' } }).curves).toEqual([]);
  });

  test('draws theory as a curve where it changes with time', () => {
    const theoryOverTime = { ticks: (atMs: number) => atMs / 100 };
    const [curve] = chartModel({ ...input, theoryOverTime }).curves;
    expect(curve).toMatchObject({ kind: 'theory', label: 'theory', marks: [] });
    expect(curve!.path.startsWith(`M${CHART.left} ${CHART.bottom}`)).toBe(true);
  });

  test('keeps the names of curves apart from the others', () => {
    const expectation = { metric: 'ticks', curve: [0, 50, 100] };
    const { lines, levels, curves } = chartModel({ ...input, nowMs: 10_000, expectation });
    const ys = [...lines, ...levels, ...curves].map(({ labelY }) => labelY).sort((a, b) => a - b);
    expect(ys).toHaveLength(3);
    ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(22));
  });
});
