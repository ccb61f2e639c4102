import { describe, expect, test } from 'vitest';
import type { LabRun } from '#quiz/lab-events.ts';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import {
  blank,
  curveText,
  drawable,
  momentText,
  readCurve,
  stepOf,
  stroke,
} from '#quiz/types/predict/curve.ts';
import { isMarkedBy, predictionOf } from '#quiz/types/predict/marking.ts';
import { gridOf, lineThrough, markAt, xOf, yOf } from '#quiz/types/predict/plot.ts';
import { curve, predictCurve } from './samples.ts';

/** A run of ten seconds that grows by ten requests in each: 0, 10, … 100. */
const run: LabRun = {
  lab: 'queue',
  params: { clients: 60 },
  seed: 7,
  metrics: {},
  series: { numberNow: Array.from({ length: 121 }, (_, step) => (step * 100) / 120) },
  untilMs: 10_000,
};

const marked = (answer: string, by = run) => {
  const { verdict, credit, feedback } = mark(predictCurve, answer, by);
  return [verdict, credit, plainText(feedback).replaceAll('\u00a0', ' ')];
};

describe('a drawn curve', () => {
  test('with the run all the way is right', () => {
    expect(marked('10 20 30 40 50 60 70 80 90 100')).toEqual([
      'correct',
      undefined,
      'Your curve goes with the run all the way.',
    ]);
    // The tolerance is a share of the axis: 0.1 of 200.
    expect(marked('30 40 50 60 70 80 90 100 110 120')[0]).toBe('correct');
  });

  test.each([
    ['10 20 30 40 50 60 70 80 90 130', 'correct', undefined, 9, 'too high at 10 s'],
    ['10 20 30 40 50 60 30 30 30 30', 'partial', 0.6, 6, 'too low from 7 s on'],
    ['10 20 30 40 40 40 40 40 40 40', 'partial', 0.6, 6, 'too low from 7 s on'],
    ['80 80 80 80 80 80 80 80 90 100', 'partial', 0.5, 5, 'too high up to 5 s'],
    ['10 20 90 90 90 90 90 80 90 100', 'partial', 0.6, 6, 'too high from 3 s to 6 s'],
    [
      '200 200 200 200 200 200 200 200 200 200',
      'wrong',
      undefined,
      0,
      'too high from start to end',
    ],
    // Too high early, too low late: what is off by more is named.
    ['60 60 30 40 50 60 0 0 0 0', 'wrong', undefined, 4, 'too low from 7 s on'],
  ])('%s is %s', (answer, verdict, credit, near, where) => {
    expect(marked(answer)).toEqual([
      verdict,
      credit,
      `Your curve is near the run at ${near} of 10 moments. It is ${where}.`,
    ]);
  });

  test('is not held against moments at which nothing was measured', () => {
    const series = { numberNow: run.series!['numberNow']!.map((each, i) => (i < 30 ? NaN : each)) };
    expect(marked('0 0 30 40 50 60 70 80 90 100', { ...run, series })[0]).toBe('correct');
  });

  test('is not marked by a run without its series', () => {
    const { series, ...statistical } = run;
    expect(series).toBeDefined();
    expect(isMarkedBy(predictCurve, run)).toBe(true);
    expect(isMarkedBy(predictCurve, statistical)).toBe(false);
    expect(marked('10 20 30 40 50 60 70 80 90 100', statistical)).toEqual([
      'wrong',
      undefined,
      'This run gives no curve to compare with.',
    ]);
  });

  test('is asked for before it is kept', () => {
    expect(answerProblem(predictCurve, '')).toBe(
      'Draw your curve first. It does not need to be right.',
    );
    for (const raw of ['1 2 3', 'a b', '1 2 3 4 5 6 7 8 9 201', '-1 2 3 4 5 6 7 8 9 10']) {
      expect(answerProblem(predictCurve, raw)).toBe('This is no curve over the whole run.');
    }
    expect(answerProblem(predictCurve, '0 2 3 4 5 6 7 8 9 200')).toBeUndefined();
  });

  test('is told to the lab with its start', () => {
    expect(predictionOf(predictCurve, '1 2 3 4 5 6 7 8 9 10')).toMatchObject({
      metric: 'numberNow',
      curve: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    });
  });

  test('is said in words', () => {
    expect(plainText(answerWords(predictCurve, '1 2 3 4 5 6 7 8 9 10'))).toBe(
      '1, 2, 3, 4, 5, 6, 7, 8, 9, 10\u00a0requests',
    );
  });
});

describe('drawing', () => {
  test('goes in steps of a round size, and stays on the axis', () => {
    expect(stepOf(curve)).toBe(5);
    expect([-3, 12, 13, 500].map((value) => drawable(curve, value))).toEqual([0, 10, 15, 200]);
    const small = { ...curve, most: 1 };
    expect(drawable(small, 0.3)).toBe(0.3);
  });

  test('begins on a blank paper, at the start where that is known', () => {
    expect(blank(curve)).toEqual(Array.from({ length: 10 }, () => 0));
    const { start, ...unknown } = curve;
    expect(start).toBe(0);
    expect(blank(unknown)[0]).toBe(100);
  });

  test('fills in what a quick stroke leaps over, in either direction', () => {
    const flat = [0, 0, 0, 0, 0];
    const [a, b] = [
      { index: 1, value: 10 },
      { index: 3, value: 30 },
    ];
    expect(stroke(flat, a, b)).toEqual([0, 10, 20, 30, 0]);
    expect(stroke(flat, b, a)).toEqual([0, 10, 20, 30, 0]);
    expect(stroke(flat, b, b)).toEqual([0, 0, 0, 30, 0]);
  });

  test('is read back as it was written', () => {
    const values = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45];
    expect(readCurve(curve, curveText(values))).toEqual(values);
  });
});

describe('the paper', () => {
  test('names moments in the unit that fits the run', () => {
    const named = (untilMs: number) =>
      momentText({ ...curve, run: { ...curve.run!, untilMs } }, 1).replace('\u00a0', ' ');
    expect([1_000, 10_000, 600_000, 36_000_000].map(named)).toEqual([
      '200 ms',
      '2 s',
      '2 min',
      '2 h',
    ]);
    const { run: known, ...without } = curve;
    expect(known).toBeDefined();
    expect(momentText(without, 1)).toBe('20%');
  });

  test('finds the moment and the value under a pointer', () => {
    expect(markAt(curve, xOf(0.3), yOf(curve, 50))).toEqual({ index: 2, value: 50 });
    expect(markAt(curve, 0, 0).index).toBe(0);
    expect(markAt(curve, 1e6, 0).index).toBe(9);
  });

  test('has a line for each moment, and a number for every other', () => {
    const { x, y, unit } = gridOf(curve);
    expect(unit).toBe('s');
    expect(x.map(({ text }) => text)).toEqual(['0', '', '2', '', '4', '', '6', '', '8', '', '10']);
    expect(y.map(({ text }) => text)).toEqual(['0', '50', '100', '150', '200']);
  });

  test('leaves a gap where a series has no value', () => {
    const path = lineThrough(curve, [0, NaN, 100, 200]);
    expect(path.match(/[ML]/gu)).toEqual(['M', 'M', 'L']);
  });
});
