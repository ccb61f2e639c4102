import { describe, expect, test } from 'vitest';
import { curvePoints, spread } from '#lesson/curve-points.ts';
import { theoryCurve, type TheoryCurveProps } from '#lesson/theory-curve.ts';

describe('points of a curve', () => {
  test('run from the first place to the last', () => {
    const points = curvePoints((x) => 2 * x, 1, 5);
    expect(points[0]).toEqual({ x: 1, y: 2 });
    expect(points.at(-1)).toEqual({ x: 5, y: 10 });
  });

  test('end exactly at the top where the curve leaves the picture', () => {
    const last = curvePoints((x) => 3 * x, 0, 10, 6).at(-1)!;
    expect(last.y).toBe(6);
    expect(last.x).toBeCloseTo(2, 9);
  });
});

describe('labels', () => {
  test('that are far apart stay where they are', () => {
    expect(spread([10, 50, 90], 15)).toEqual([10, 50, 90]);
  });

  test('that would overlap are moved apart, in their order', () => {
    expect(spread([50, 10, 52], 15)).toEqual([50, 10, 65]);
  });
});

const props: TheoryCurveProps = {
  title: 'Time against load',
  desc: 'Flat, then steep.',
  x: { arg: 'arrivalsPerSecond', label: 'Orders per second', from: 1, to: 99 },
  y: { label: 'ms', max: 200 },
  args: { servedPerSecond: 100 },
  lines: [
    { fn: 'mm1TimeInSystemMs', label: 'random' },
    { fn: 'md1TimeInSystemMs', label: 'constant' },
  ],
  marks: [50],
};

describe('a figure', () => {
  const drawing = theoryCurve(props, 'waiting.mdx');

  test('keeps every line inside the plot', () => {
    for (const { path } of drawing.lines) {
      const ys = [...path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));
      expect(ys.length).toBeGreaterThan(10);
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(drawing.plot.top);
      expect(Math.max(...ys)).toBeLessThanOrEqual(drawing.plot.bottom);
    }
  });

  test('labels lines cut at the top in a column, each with a sample of its line', () => {
    const [random, constant] = drawing.lines.map(({ label }) => label!);
    expect(random!.x).toBe(constant!.x);
    expect(Math.abs(random!.y - constant!.y)).toBeGreaterThanOrEqual(15);
    expect(drawing.lines.every(({ sample }) => sample !== undefined)).toBe(true);
  });

  test('labels a line that reaches the right edge at its end', () => {
    const busy = { fn: 'mm1Utilisation', label: 'busy' };
    const idle = { fn: 'mm1RefusedShare', label: 'refused' };
    const flat = { ...props, y: { label: '' }, lines: [busy, idle], marks: [] };
    const { lines, plot } = theoryCurve(flat, 'waiting.mdx');
    expect(lines[0]).toMatchObject({ label: { anchor: 'start' }, sample: undefined });
    expect(lines[0]!.label!.x).toBeGreaterThan(plot.right);
  });

  test('does not label a line that is alone, as the title names it', () => {
    const alone = { ...props, lines: props.lines.slice(0, 1) };
    expect(theoryCurve(alone, 'waiting.mdx').lines[0]!.label).toBeUndefined();
  });

  test('writes the computed value at a mark', () => {
    expect(drawing.marks[0]!.label.text).toBe('20\u00a0ms');
  });
});

describe('a wrong figure is refused', () => {
  test('with the line’s label for a wrong formula', () => {
    const lines = [{ fn: 'mm1TimeInSystem', label: 'random' }];
    expect(() => theoryCurve({ ...props, lines }, 'waiting.mdx')).toThrow('line "random"');
  });

  test('without lines', () => {
    expect(() => theoryCurve({ ...props, lines: [] }, 'waiting.mdx')).toThrow('has no lines');
  });

  test('with an empty axis', () => {
    const x = { ...props.x, to: 1 };
    expect(() => theoryCurve({ ...props, x }, 'waiting.mdx')).toThrow('empty x axis');
  });
});
