import { describe, expect, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { labProblems, withAllParams } from '#lesson/question-checks.ts';
import type { PredictQuestion } from '#quiz/types/predict/question.ts';
import { choice, predictNumber } from '../quiz/samples.ts';

const where = 'content/questions/waiting.yaml, question "waiting/mean-wait":';

const question: PredictQuestion = {
  ...predictNumber,
  params: { servedPerSecond: 80 },
  metric: { name: 'waitingTimeMs', unit: 'ms', tolerance: { relative: 0.1 } },
};

const linesOf = (changes: Partial<PredictQuestion>) =>
  labProblems({ ...question, ...changes }, labs).map(({ what, instead }) => `${what} ${instead}`);

test('a prediction that fits its lab has no problem', () => {
  expect(linesOf({})).toEqual([]);
});

describe('a prediction', () => {
  test.each<[string, Partial<PredictQuestion>, string]>([
    [
      'of an unknown lab',
      { lab: 'queu' },
      '`lab` names "queu", and there is no such lab. Did you mean "queue"?',
    ],
    [
      'of an unknown metric',
      { metric: { ...question.metric!, name: 'waitingTimeM' } },
      '`metric.name` names the metric "waitingTimeM", which the lab queue does not have. Did you mean "waitingTimeMs"?',
    ],
    [
      'in another unit than the lab’s',
      { metric: { ...question.metric!, unit: 's' } },
      '`metric.unit` is "s", and the lab measures in "ms". Write unit: ms.',
    ],
    [
      'with an unknown parameter',
      { params: { servedPerSecnd: 80 } },
      '`params` names the parameter "servedPerSecnd", which the lab queue does not have. Did you mean "servedPerSecond"?',
    ],
  ])('%s is refused', (_, changes, line) => {
    expect(linesOf(changes)).toEqual([`${where} ${line}`]);
  });

  test('with a parameter out of range is told the range', () => {
    const [line] = linesOf({ params: { servedPerSecond: -1 } });
    expect(line).toContain(`${where} \`params\`: servedPerSecond=-1 cannot be used. Write a `);
  });

  test('of an unknown preset is told the presets', () => {
    const [line] = linesOf({ preset: 'zzz' });
    expect(line).toContain(
      'names the preset "zzz", which the lab queue does not have. Write one of:',
    );
  });

  test('gets every parameter of its run', () => {
    const whole = withAllParams(question, labs);
    expect(whole.type === 'predict' && Object.keys(whole.params).sort()).toEqual(
      Object.keys(labs['queue']!.params).sort(),
    );
    expect(whole).toMatchObject({ params: { servedPerSecond: 80 } });
  });
});

describe('a link to a lab', () => {
  const problemsOf = (lab: string) =>
    labProblems({ ...choice, seeAlso: { paragraph: '#a', lab } }, labs).map(
      ({ what, instead }) => `${what} ${instead}`,
    );

  test('that its lab can read has no problem, under a base path too', () => {
    expect(problemsOf('/labs/queue/?servedPerSecond=80&seed=3')).toEqual([]);
    expect(problemsOf('/course/labs/queue/')).toEqual([]);
  });

  test('to an unknown lab is refused', () => {
    expect(problemsOf('/course/labs/queu/')).toEqual([
      'content/questions/sessions.yaml, question "sessions/first-byte": `seeAlso.lab` names the lab "queu", and there is no such lab. Did you mean "queue"?',
    ]);
  });

  test('with a value that the lab refuses says which', () => {
    const [line] = problemsOf('/labs/queue/?servedPerSecond=many');
    expect(line).toContain('`seeAlso.lab` has a `servedPerSecond` that the lab refuses.');
  });
});
