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
});
