import { describe, expect, test } from 'vitest';
import { defaultsOf } from '#labs/params.ts';
import { contestResult, resultOf } from '#player/result.ts';
import type { Tolerance } from '#quiz/marking/tolerance.ts';
import { tinyLab as lab } from './tiny-lab.ts';

const result = (value: number | undefined, guess?: number) =>
  resultOf(
    lab,
    lab.prediction,
    defaultsOf(lab.params),
    { ticks: value },
    guess === undefined ? {} : { ticks: guess },
  );

test('a guess within the tolerance is well predicted', () => {
  expect(result(100, 91)).toEqual({
    text: 'Ticks: 100 ticks in this run. Theory says 100 ticks. You said 91 ticks, within 10%: well predicted.',
    right: true,
  });
});

test('a guess outside it is off, whatever theory says', () => {
  expect(result(120, 100)).toMatchObject({ right: false });
  expect(result(120, 100).text).toMatch(/You said 100 ticks, more than 10% off\.$/);
});

test('without a guess the run is told and nothing is marked', () => {
  expect(result(100)).toEqual({
    text: 'Ticks: 100 ticks in this run. Theory says 100 ticks.',
    right: undefined,
  });
});

test('a situation of its own asks for less or more precision', () => {
  const lenient = { ...lab.prediction, tolerance: 0.5 };
  expect(resultOf(lab, lenient, {}, { ticks: 100 }, { ticks: 60 })).toMatchObject({ right: true });
});

test('a count that must be exact is right or not, without a percentage', () => {
  const exact = { ...lab.prediction, tolerance: 0 };
  const said = (guess: number) => resultOf(lab, exact, {}, { ticks: 2 }, { ticks: guess });
  expect(said(2)).toMatchObject({ right: true, text: expect.stringMatching(/exactly right\.$/) });
  expect(said(3)).toMatchObject({ right: false, text: expect.stringMatching(/not this time\.$/) });
});

test('a question that took the guess says how near it must be, in shares, units or points', () => {
  const ticks = (guess: number, tolerance: Tolerance, value = 100, unit = 'ticks') => {
    const metrics = { ...lab.metrics, ticks: { ...lab.metrics['ticks']!, unit } };
    return resultOf(
      { ...lab, metrics },
      lab.prediction,
      {},
      { ticks: value },
      { ticks: guess },
      tolerance,
    );
  };
  expect(ticks(120, { relative: 0.2 })).toMatchObject({
    right: true,
    text: expect.stringMatching(/within 20%: well predicted\.$/),
  });
  expect(ticks(94, { absolute: 5 }).text).toMatch(/more than 5 ticks off\.$/);
  expect(ticks(94, { absolute: 5 }, 100, '%').text).toMatch(/more than 5 points off\.$/);
  expect(ticks(3, { relative: 0.1 }, 2).text).toMatch(/not this time\.$/);
  expect(ticks(2, { absolute: 0.5 }, 2).text).toMatch(/exactly right\.$/);
  // No count: near is near, and not exact.
  expect(ticks(2.3, { absolute: 0.5 }, 2).text).toMatch(/within 0\.5 ticks: well predicted\.$/);
});

test('nothing is marked if nothing was measured', () => {
  expect(result(undefined, 5)).toEqual({ text: 'Ticks: nothing was measured.', right: undefined });
});

describe('a race', () => {
  const contest = { contestants: { a: 'The one', b: 'The other' }, winner: () => 'a' };
  const race = { ...lab, contest };

  test('tells who won, and whether that is whom the reader named', () => {
    expect(contestResult(race, 'a', 'a')).toEqual({ text: '“The one”, as you said.', right: true });
    expect(contestResult(race, 'a', 'b')).toEqual({
      text: '“The one”. You said “The other”: not this time.',
      right: false,
    });
  });

  test('that nobody won marks nothing', () => {
    expect(contestResult(race, undefined, 'a')).toEqual({
      text: 'Nobody has won this run.',
      right: undefined,
    });
  });
});
