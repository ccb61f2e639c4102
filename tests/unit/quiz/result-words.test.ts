import { describe, expect, test } from 'vitest';
import {
  checkAnswer,
  markByRun,
  newAttempt,
  predict,
  resumeAttempt,
  showAnswer,
  tryAgain,
} from '#quiz/attempt.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import { resultWords } from '#quiz/views/result-words.ts';
import { questionOf } from './reading.ts';
import { choice, memoryRecord, numeric, predictNumber } from './samples.ts';

const select = questionOf('select');

const run = {
  lab: 'queue',
  params: { arrivalsPerSecond: 80 },
  seed: 7,
  metrics: { waitingTimeMs: 40 },
  untilMs: 1,
};

function after(question: Question, answers: readonly string[]) {
  const record = memoryRecord();
  const attempt = answers.reduce(
    (now, answer) => checkAnswer(question, now, answer, record),
    newAttempt(question),
  );
  return { attempt, record };
}

const titleOf = (question: Question, { attempt, record }: ReturnType<typeof after>) =>
  resultWords(question, attempt, record.recall(itemKey(question)))?.title;

test('before an answer there is no result', () => {
  expect(titleOf(choice, after(choice, []))).toBeUndefined();
});

test.each<[string, Question, readonly string[], string]>([
  ['right at once', choice, ['two'], 'That is right'],
  ['right on the second try', choice, ['one', 'two'], 'Right this time'],
  ['a miss that leaves another try', choice, ['one'], 'Not yet'],
  ['the last miss', choice, ['one', 'none'], 'Not this time'],
  ['a part that leaves another try', select, ['laptop-entry'], 'Partly right'],
  ['a part at the last try', select, ['laptop-entry', 'known-user'], 'Partly right'],
  ['nothing of it', select, ['known-user reserved-wire'], 'Not yet'],
  ['the right number in another unit', numeric, ['0.3'], 'Almost'],
])('%s', (_, question, answers, title) => {
  expect(titleOf(question, after(question, answers))).toBe(title);
});

test('an answer that was asked for is not held against the reader', () => {
  const { attempt, record } = after(numeric, ['1']);
  const shown = showAnswer(numeric, attempt, record);
  expect(titleOf(numeric, { attempt: shown, record })).toBe('Here is the answer');
  expect(titleOf(numeric, { attempt: tryAgain(shown), record })).toBeUndefined();
});

describe('a prediction', () => {
  test.each([
    ['40', 'You saw it coming'],
    ['50', 'Close'],
    ['900', 'The run says otherwise'],
  ])('of %s', (guess, title) => {
    const record = memoryRecord();
    const waiting = predict(predictNumber, newAttempt(predictNumber), guess, record);
    expect(titleOf(predictNumber, { attempt: waiting, record })).toBe('Your guess stands');
    const marked = markByRun(predictNumber, waiting, run, record);
    expect(titleOf(predictNumber, { attempt: marked, record })).toBe(title);
  });
});

describe('on coming back', () => {
  test.each<[readonly string[], string]>([
    [['two'], 'You had this right the first time'],
    [['one', 'two'], 'You had this right on a later try'],
    [['one', 'none'], 'You missed this one before'],
  ])('after %j', (answers, title) => {
    const { record } = after(choice, answers);
    const attempt = resumeAttempt(choice, record.recall(itemKey(choice)));
    expect(titleOf(choice, { attempt, record })).toBe(title);
  });

  test('after looking the answer up', () => {
    const record = memoryRecord();
    record.shown(itemKey(choice));
    const attempt = resumeAttempt(choice, record.recall(itemKey(choice)));
    expect(titleOf(choice, { attempt, record })).toBe('You have seen the answer before');
  });
});

test('a part that was right is remembered as a part', () => {
  const { record } = after(select, ['laptop-entry', 'known-user']);
  const attempt = resumeAttempt(select, record.recall(itemKey(select)));
  expect(titleOf(select, { attempt, record })).toBe('You had this partly right before');
});
