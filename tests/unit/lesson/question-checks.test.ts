import { describe, expect, test } from 'vitest';
import { labs } from '#labs/registry.ts';
import { labProblems } from '#lesson/question-checks.ts';
import { withItsRun } from '#lesson/question-run.ts';
import type { Named } from '#quiz/question.ts';
import type { PredictQuestion } from '#quiz/types/predict/question.ts';
import { choice, predictCurve, predictNumber, predictWinner } from '../quiz/samples.ts';

const inRace = 'content/questions/race.yaml, question "race/who-wins":';
const ofCurve = 'content/questions/waiting.yaml, question "waiting/growing-line":';
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
    const whole = withItsRun(question, labs);
    expect(whole.type === 'predict' && Object.keys(whole.params).sort()).toEqual(
      Object.keys(labs['queue']!.params).sort(),
    );
    expect(whole).toMatchObject({ params: { servedPerSecond: 80 } });
  });
});

describe('a curve', () => {
  const problemsOf = (changes: Partial<PredictQuestion>) =>
    labProblems({ ...predictCurve, ...changes }, labs).map(
      ({ what, instead }) => `${what} ${instead}`,
    );

  test('of a metric in the chart has no problem, if the axis is long enough', () => {
    expect(problemsOf({ curve: { ...predictCurve.curve!, most: 300 } })).toEqual([]);
  });

  test('of a metric that the chart does not draw is refused', () => {
    const metric = { ...predictCurve.metric!, name: 'timeInSystemMs', unit: 'ms' };
    expect(problemsOf({ metric })).toEqual([
      `${ofCurve} \`metric.name\` is "timeInSystemMs", which the lab queue does not draw over time. Write one of: numberInSystem, numberNow.`,
    ]);
  });

  test('whose run leaves the paper is refused', () => {
    const [line] = problemsOf({ curve: { points: 8, most: 20 } });
    expect(line).toMatch(
      /`curve\.most` is 20, and the run goes up to \d+\. Write a rounder, larger number\.$/,
    );
  });

  test('gets its run, and theory where there is a curve of it', () => {
    const whole = withItsRun({ ...predictCurve, seed: 3 }, labs);
    const run = whole.type === 'predict' && whole.curve?.run;
    expect(run).toMatchObject({ label: 'Number in the server now', untilMs: 10_000 });
    expect(run && run.values).toHaveLength(121);
    expect(run && [run.values[0], run.theory?.[0], run.theory?.at(-1)]).toEqual([0, 0, 200]);
  });

  test('below capacity gets the level that theory gives', () => {
    const metric = { name: 'numberInSystem', unit: 'requests', tolerance: { relative: 0.1 } };
    const whole = withItsRun({ ...predictCurve, metric, params: { clients: 45 } }, labs);
    const levels = whole.type === 'predict' ? whole.curve?.run?.theory : undefined;
    expect(new Set(levels)).toEqual(new Set([9]));
  });
});

describe('a question for the winner', () => {
  const problemsOf = (changes: Partial<PredictQuestion>) =>
    labProblems({ ...predictWinner, ...changes }, labs).map(
      ({ what, instead }) => `${what} ${instead}`,
    );
  const [clients, peers, tie] = predictWinner.contestants as [Named, Named, Named];

  test('that lists every way in which the race may end has no problem', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('in a lab that is no race is refused', () => {
    expect(problemsOf({ lab: 'queue' })).toEqual([
      `${inRace} \`contestants\` asks who wins, and the lab queue is no race. Ask for a \`metric\` instead.`,
    ]);
  });

  test('that lists somebody unknown, or leaves one out, is refused', () => {
    expect(problemsOf({ contestants: [clients, peers, { ...tie, id: 'ties' }] })).toEqual([
      `${inRace} \`contestants\` lists "ties", which cannot win in the lab race. Did you mean "tie"?`,
      `${inRace} \`contestants\` leaves out "tie", which may win in the lab race. Add { id: tie, text: … }.`,
    ]);
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
