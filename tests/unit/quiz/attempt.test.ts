import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { attemptMachine, type AttemptEvent } from '#quiz/attempt-machine.ts';
import {
  askedIn,
  checkAnswer,
  isOpen,
  markByRun,
  newAttempt,
  predict,
  resumeAttempt,
  showAnswer,
  sure,
  tryAgain,
} from '#quiz/attempt.ts';
import type { Mark } from '#quiz/marking/mark.ts';
import { itemKey, type Question } from '#quiz/question.ts';
import { choice, memoryRecord, numeric, predictNumber, predictWinner } from './samples.ts';

const race = { lab: 'race', params: {}, seed: 1, metrics: {}, winner: 'peers', untilMs: 1 };

/** Answers one after the other; the states on the way. */
function statesOf(question: Question, answers: readonly string[]) {
  const record = memoryRecord();
  let attempt = newAttempt(question);
  const states = answers.map((answer) => {
    attempt = checkAnswer(question, attempt, answer, record);
    return attempt.value;
  });
  return { states, record, attempt };
}

describe('a choice', () => {
  test('right at once reveals every reason', () => {
    expect(statesOf(choice, ['two']).states).toEqual(['revealed']);
  });

  test('allows one retry, then reveals', () => {
    const { states, record } = statesOf(choice, ['one', 'none']);
    expect(states).toEqual(['retrying', 'revealed']);
    expect(record.items.get(itemKey(choice))?.shownAt).toBeDefined();
  });

  test('with a hint gives it after the first miss', () => {
    const hinted = { ...choice, hints: [[['Think of the handshake.']]] };
    expect(statesOf(hinted, ['one', 'two']).states).toEqual(['hinted', 'revealed']);
  });
});

describe('a number', () => {
  test('gives a hint, then a step, then the solution', () => {
    expect(statesOf(numeric, ['1', '2', '3']).states).toEqual(['hinted', 'stepped', 'revealed']);
  });

  test('counts a partly right answer as a miss with its own feedback', () => {
    const { states, attempt } = statesOf(numeric, ['0.3']);
    expect(states).toEqual(['hinted']);
    expect(attempt.context.mark?.verdict).toBe('partial');
  });
});

describe('a prediction', () => {
  test('waits for the run and is marked by it', () => {
    const record = memoryRecord();
    const waiting = predict(predictWinner, newAttempt(predictWinner), 'clients', record);
    expect(waiting.value).toBe('predicted');
    expect(record.recall(itemKey(predictWinner))).toEqual({
      guess: { answer: 'clients', at: 1 },
      tries: 0,
    });
    const marked = markByRun(predictWinner, waiting, race, record);
    expect(marked.value).toBe('revealed');
    expect(record.recall(itemKey(predictWinner))?.first?.verdict).toBe('wrong');
  });

  test('can be changed until the run, and is not marked twice', () => {
    const record = memoryRecord();
    const first = predict(predictWinner, newAttempt(predictWinner), 'clients', record);
    const second = predict(predictWinner, first, 'peers', record);
    const marked = markByRun(predictWinner, second, race, record);
    expect(marked.context.mark?.verdict).toBe('correct');
    expect(markByRun(predictWinner, marked, { ...race, winner: 'clients' }, record)).toBe(marked);
  });

  test('that waited through a reload still waits', () => {
    const record = memoryRecord();
    predict(predictNumber, newAttempt(predictNumber), '40', record);
    const back = resumeAttempt(predictNumber, record.recall(itemKey(predictNumber)));
    expect([back.value, back.context.answer]).toEqual(['predicted', '40']);
  });

  test('marked before a reload comes back with its verdict', () => {
    const record = memoryRecord();
    const waiting = predict(predictWinner, newAttempt(predictWinner), 'clients', record);
    markByRun(predictWinner, waiting, race, record);
    const back = resumeAttempt(predictWinner, record.recall(itemKey(predictWinner)));
    expect([back.value, back.context.mark?.verdict]).toEqual(['revealed', 'wrong']);
  });
});

test('the answer can be asked for before any answer, after a miss and while a guess waits', () => {
  const record = memoryRecord();
  const missed = checkAnswer(numeric, newAttempt(numeric), '1', record);
  const waiting = predict(predictWinner, newAttempt(predictWinner), 'clients', record);
  for (const [question, attempt] of [
    [choice, newAttempt(choice)],
    [numeric, missed],
    [predictWinner, waiting],
  ] as const) {
    expect(isOpen(showAnswer(question, attempt, record))).toBe(true);
    expect(record.recall(itemKey(question))?.shownAt).toBeDefined();
  }
});

test('the first answer is never overwritten, by retries or by practice', () => {
  const { attempt, record } = statesOf(choice, ['one', 'two']);
  const practised = checkAnswer(choice, tryAgain(attempt), 'none', record);
  expect(practised.context.first).toEqual({ verdict: 'wrong' });
  expect(record.recall(itemKey(choice))).toMatchObject({
    first: { answer: 'one', verdict: 'wrong' },
    last: { answer: 'none', verdict: 'wrong' },
    tries: 3,
  });
});

test('practice starts over with its own count of misses', () => {
  const { attempt, record } = statesOf(numeric, ['1', '2', '3']);
  const again = tryAgain(attempt);
  expect([again.value, again.context.misses]).toEqual(['answering', 0]);
  expect(checkAnswer(numeric, again, '1', record).value).toBe('hinted');
});

describe('how sure a reader is', () => {
  test('is kept with the answer that follows, and with no later one', () => {
    const record = memoryRecord();
    const missed = checkAnswer(choice, sure(newAttempt(choice), 'certain'), 'one', record);
    checkAnswer(choice, missed, 'two', record);
    expect(record.recall(itemKey(choice))).toMatchObject({ first: { confidence: 'certain' } });
    expect(record.recall(itemKey(choice))?.last).not.toHaveProperty('confidence');
  });

  test('need not be said, and may be changed before the answer', () => {
    const record = memoryRecord();
    const unsure = sure(sure(newAttempt(choice), 'certain'), 'guessing');
    checkAnswer(choice, unsure, 'none', record);
    expect(record.recall(itemKey(choice))?.first).toMatchObject({
      confidence: 'guessing',
      misconceptions: ['M5'],
    });
  });
});

describe('a question with several sets of numbers', () => {
  const other = { ...numeric, key: 600, prompt: [['How long at twice the distance?']] };
  const varied = { ...numeric, variants: [other] };

  test('asks the first at first, and the next in practice, round and round', () => {
    const record = memoryRecord();
    const first = checkAnswer(varied, newAttempt(varied), '300', record);
    expect(first.value).toBe('revealed');
    const second = tryAgain(first);
    expect(askedIn(second, varied)).toMatchObject({ key: 600, prompt: other.prompt });
    const solved = checkAnswer(varied, second, '600', record);
    expect(solved.context.mark?.verdict).toBe('correct');
    expect(record.recall(itemKey(varied))?.last).toMatchObject({ answer: '600', variant: 1 });
    expect(askedIn(tryAgain(solved), varied).key).toBe(300);
  });

  test('is shown after a reload with the numbers that were answered', () => {
    const record = memoryRecord();
    checkAnswer(varied, newAttempt(varied, 1), '1', record);
    const back = resumeAttempt(varied, record.recall(itemKey(varied)));
    expect([back.value, askedIn(back, varied).key]).toEqual(['hinted', 600]);
  });
});

describe('after a reload', () => {
  test.each([
    ['one miss of a choice', choice, ['one'], 'retrying'],
    ['a solved choice', choice, ['two'], 'reviewed'],
    ['a choice missed twice', choice, ['one', 'none'], 'reviewed'],
    ['one miss of a number', numeric, ['1'], 'hinted'],
    ['two misses of a number', numeric, ['1', '2'], 'stepped'],
  ])('%s is where it was', (_, question, answers, state) => {
    const { record } = statesOf(question, answers);
    const back = resumeAttempt(question, record.recall(itemKey(question)));
    expect(back.value).toBe(state);
    expect(back.context.answer).toBe(answers.at(-1));
  });

  test('an opener guessed at the start is still to be answered', () => {
    const back = resumeAttempt(choice, { guess: { answer: 'one', at: 1 }, tries: 0 });
    expect([back.value, back.context.answer]).toEqual(['answering', undefined]);
  });

  test('an answer shown without a try is open', () => {
    expect(resumeAttempt(choice, { tries: 0, shownAt: 5 }).value).toBe('reviewed');
  });
});

test('every state of the chart is reached by its events', () => {
  const wrong: Mark = { verdict: 'wrong', feedback: [] };
  const right: Mark = { verdict: 'correct', feedback: [] };
  const events: AttemptEvent[] = [
    { type: 'SURE', confidence: 'fairly' },
    { type: 'CHECK', answer: 'a', mark: wrong },
    { type: 'CHECK', answer: 'b', mark: right },
    { type: 'PREDICT', answer: 'a' },
    { type: 'RAN', mark: wrong },
    { type: 'SHOW' },
    { type: 'AGAIN' },
    { type: 'RESUME', record: { tries: 0, shownAt: 1 }, mark: undefined },
  ];
  const paths = getShortestPaths(attemptMachine, {
    events,
    input: { policy: { revealAfter: 4, hintAfter: 2, stepAfter: 3, waitsForRun: false } },
  });
  const reached = new Set(paths.map(({ state }) => state.value));
  // `checked` only decides where to go next; nothing rests in it.
  const resting = Object.keys(attemptMachine.states).filter((name) => name !== 'checked');
  expect([...reached].sort()).toEqual(resting.sort());
});
