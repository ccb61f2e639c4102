import { expect, test } from 'vitest';
import { isOpen, markByRun, newAttempt, predict } from '#quiz/attempt.ts';
import { itemKey } from '#quiz/question.ts';
import { keepAnswer, keptAnswer, quietAttempt } from '#quiz/quiet.ts';
import { choice, memoryRecord, predictWinner } from './samples.ts';

const race = { lab: 'race', params: {}, seed: 1, metrics: {}, winner: 'peers', untilMs: 1 };

test('answers are marked and kept, and the attempt tells nothing of it, however many there are', () => {
  const record = memoryRecord();
  let attempt = newAttempt(choice);
  for (const answer of ['one', 'none', 'two', 'one']) {
    attempt = keepAnswer(choice, attempt, answer, record);
    expect(isOpen(attempt)).toBe(false);
    expect(attempt.context).toEqual(newAttempt(choice).context);
  }
  const kept = record.recall(itemKey(choice))!;
  expect(kept).toMatchObject({
    first: { answer: 'one', verdict: 'wrong' },
    last: { answer: 'one' },
    tries: 4,
  });
  expect(kept.shownAt).toBeUndefined();
});

test('a record of answers given before, or shown, opens nothing', () => {
  const record = memoryRecord();
  keepAnswer(choice, newAttempt(choice), 'two', record);
  record.shown(itemKey(choice));
  const stored = record.recall(itemKey(choice));
  expect(quietAttempt(choice, stored)).toEqual(newAttempt(choice));
  expect(keptAnswer(stored)).toBe('two');
  expect(keptAnswer({ ...stored!, last: { ...stored!.last!, variant: 2 } })).toBeUndefined();
  expect(keptAnswer(undefined)).toBeUndefined();
});

test('a guess waits for its run, is marked by it, and then begins anew', () => {
  const record = memoryRecord();
  const key = itemKey(predictWinner);
  predict(predictWinner, newAttempt(predictWinner), 'peers', record);
  const waiting = quietAttempt(predictWinner, record.recall(key));
  expect(waiting.value).toBe('predicted');
  markByRun(predictWinner, waiting, race, record);
  expect(record.recall(key)?.first?.verdict).toBe('correct');
  expect(quietAttempt(predictWinner, record.recall(key)).value).toBe('answering');
});
