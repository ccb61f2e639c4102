import { describe, expect, test } from 'vitest';
import type { LabRun } from '#quiz/lab-events.ts';
import { isMarkedBy, predictionOf } from '#quiz/types/predict/marking.ts';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import { choice, numeric, predictNumber, predictWinner } from './samples.ts';

const run: LabRun = {
  lab: 'queue',
  params: { arrivalsPerSecond: 80, workers: 1 },
  seed: 7,
  metrics: { waitingTimeMs: 40 },
  untilMs: 60_000,
};

describe('a choice', () => {
  test.each([
    ['two', 'correct', 'One to connect, one to ask.'],
    ['one', 'wrong', 'That is the request alone.'],
    ['gone', 'wrong', 'This answer is no longer offered.'],
  ])('marks %j as %s and gives its reason', (answer, verdict, words) => {
    const given = mark(choice, answer);
    expect([given.verdict, plainText(given.feedback)]).toEqual([verdict, words]);
  });

  test('names the misconception behind an option', () => {
    expect(mark(choice, 'none').misconceptions).toEqual(['M5']);
    expect(mark(choice, 'one').misconceptions).toBeUndefined();
  });

  test('asks for an answer when none is chosen', () => {
    expect(answerProblem(choice, '')).toBe('Choose one of the answers first.');
    expect(answerProblem(choice, 'two')).toBeUndefined();
  });
});

describe('a number', () => {
  test.each([
    ['300', 'correct', 'Yes, 300\u00a0ms.'],
    ['303', 'correct', 'Yes, 300\u00a0ms.'],
    ['297', 'correct', 'Yes, 300\u00a0ms.'],
    ['300 ms', 'correct', 'Yes, 300\u00a0ms.'],
    ['0.3 s', 'correct', 'Yes, 300\u00a0ms.'],
    ['0,3 s', 'correct', 'Yes, 300\u00a0ms.'],
    ['3e2', 'correct', 'Yes, 300\u00a0ms.'],
    ['304', 'wrong', '304\u00a0ms is too high.'],
    ['-300', 'wrong', '-300\u00a0ms is too low.'],
    ['120', 'wrong', '120\u00a0ms is too low.'],
    ['200', 'wrong', 'TLS costs a trip of its own.'],
    ['0.2 s', 'wrong', 'TLS costs a trip of its own.'],
    ['0.3', 'partial', 'That would be right in s. The question asks for it in ms.'],
    ['300 s', 'partial', 'The number is right, its unit is not: you typed s. Which unit fits?'],
  ])('marks %j as %s', (answer, verdict, words) => {
    const given = mark(numeric, answer);
    expect([given.verdict, plainText(given.feedback)]).toEqual([verdict, words]);
  });

  test('a slip carries its misconception, a plain miss carries none', () => {
    expect(mark(numeric, '200').misconceptions).toEqual(['M12']);
    expect(mark(numeric, '400').misconceptions).toBeUndefined();
    expect(mark(numeric, '120').misconceptions).toBeUndefined();
  });

  test('a group of three digits counts in whichever reading is right', () => {
    const thousands = { ...numeric, key: 1200, slips: [] };
    const small = { ...numeric, key: 1.2, tolerance: 0.01, slips: [] };
    for (const typed of ['1,200', '1.200']) {
      expect(mark(thousands, typed).verdict).toBe('correct');
      expect(mark(small, typed).verdict).toBe('correct');
    }
  });

  test('a share is told from a percentage', () => {
    const share = { ...numeric, key: 0.25, unit: '', tolerance: 0.001, slips: [] };
    expect(mark(share, '25%').verdict).toBe('correct');
    expect(plainText(mark(share, '25').feedback)).toBe(
      'That would be right in %. The question asks for it as a plain share.',
    );
  });

  test('a counted unit is taken with or without its name', () => {
    const counted = { ...numeric, key: 4, unit: 'requests', tolerance: 0.1, slips: [] };
    expect(mark(counted, '4').verdict).toBe('correct');
    expect(mark(counted, '4 Requests').verdict).toBe('correct');
    expect(mark(counted, '4 customers').verdict).toBe('correct');
  });

  test.each([
    ['ms', '300', '300\u00a0ms'],
    ['ms', '0.3 s', '0.3 s'],
    ['%', '25', '25%'],
    ['$', '3,600', '$3,600'],
    ['$', '$3,600', '$3,600'],
    ['hops', '1', '1\u00a0hop'],
    ['', '1/4', '1/4'],
  ])('in %s, typed as %j, is repeated as %j', (unit, typed, said) => {
    expect(plainText(answerWords({ ...numeric, unit }, typed))).toBe(said);
  });

  test.each([
    ['', 'Type a number first.'],
    ['soon', 'This does not read as a number. Type it like 250 or 2.5.'],
    ['300 Mb', 'The unit “Mb” does not fit here. Type a number in ms.'],
    ['300 apples', 'The unit “apples” does not fit here. Type a number in ms.'],
    ['300 ms', undefined],
    ['0.3 sec', undefined],
  ])('before marking, %j is met with %j', (answer, problem) => {
    expect(answerProblem(numeric, answer)).toBe(problem);
  });

  test('a time does not answer a question for a plain number', () => {
    const plain = { ...numeric, key: 4, unit: '' };
    expect(answerProblem(plain, '4 ms')).toBe(
      'The unit “ms” does not fit here. Type a number without a unit.',
    );
  });
});

describe('a prediction', () => {
  test('is told to the lab with the room it has, so that both judge alike', () => {
    const { name, tolerance } = predictNumber.metric!;
    expect(predictionOf(predictNumber, '40')).toMatchObject({ metric: name, value: 40, tolerance });
    expect(predictionOf(predictWinner, 'peers')).toMatchObject({ winner: 'peers' });
    expect(predictionOf(predictWinner, 'peers')).not.toHaveProperty('tolerance');
  });

  test.each([
    ['40', 'correct'],
    ['44', 'correct'],
    ['50', 'partial'],
    ['80', 'wrong'],
  ])('of %s ms is %s when the run gives 40 ms', (guess, verdict) => {
    const given = mark(predictNumber, guess, run);
    expect(given.verdict).toBe(verdict);
    expect(plainText(given.feedback)).toBe(
      `You expected ${guess}\u00a0ms; the run gave 40\u00a0ms.`,
    );
  });

  test('of a winner is compared with the winner of the run', () => {
    const race = { ...run, lab: 'race', winner: 'peers' };
    const met = mark(predictWinner, 'peers', race);
    expect([met.verdict, plainText(met.feedback)]).toEqual([
      'correct',
      'As you expected: “The peers”.',
    ]);
    const missed = mark(predictWinner, 'clients', race);
    expect(missed.verdict).toBe('wrong');
    expect(plainText(missed.feedback)).toBe(
      'You expected “The clients of one server”; the run gave “The peers”.',
    );
  });

  test('is only marked by a run with the settings asked for, in which nobody stepped in', () => {
    expect(isMarkedBy(predictNumber, run)).toBe(true);
    expect(isMarkedBy(predictNumber, { ...run, seed: 8 })).toBe(false);
    expect(isMarkedBy(predictNumber, { ...run, params: { arrivalsPerSecond: 90 } })).toBe(false);
    expect(isMarkedBy(predictNumber, { ...run, changed: true })).toBe(false);
  });

  test('of a winner is only marked by a run that has one', () => {
    expect(isMarkedBy(predictWinner, run)).toBe(false);
    expect(isMarkedBy(predictWinner, { ...run, winner: 'peers' })).toBe(true);
  });

  test('says when a run has nothing to compare with', () => {
    expect(plainText(mark(predictNumber, '40', { ...run, metrics: {} }).feedback)).toBe(
      'This run gives no number to compare with.',
    );
    expect(plainText(mark(predictWinner, 'clients', run).feedback)).toBe('This run has no winner.');
    expect(mark(predictNumber, '40').verdict).toBe('wrong');
  });

  test('is asked for in the terms of its kind', () => {
    expect(answerProblem(predictNumber, '')).toBe(
      'Type your guess first. It does not need to be right.',
    );
    expect(answerProblem(predictNumber, 'much')).toBe(
      'This does not read as a number. Type it like 250 or 2.5.',
    );
    expect(answerProblem(predictWinner, 'nobody')).toBe('Choose one of the answers first.');
    expect(answerProblem(predictWinner, 'clients')).toBeUndefined();
  });
});
