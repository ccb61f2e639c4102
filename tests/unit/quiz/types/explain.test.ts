import { describe, expect, test } from 'vitest';
import { checkAnswer, isOpen, newAttempt, resumeAttempt } from '#quiz/attempt.ts';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { itemKey } from '#quiz/question.ts';
import { resultWords } from '#quiz/views/result-words.ts';
import { problemsAfter, questionOf } from '../reading.ts';
import { memoryRecord } from '../samples.ts';

const question = questionOf('explain');
const at = 'content/questions/sessions.yaml, question "sessions/why-three-messages":';
const answer = 'Each must hear that its number came.';

describe('an explanation', () => {
  test('is not marked, whatever it says', () => {
    expect(mark(question, answer)).toEqual({ verdict: 'unmarked', feedback: [] });
    expect(mark(question, '\u0000<script>').verdict).toBe('unmarked');
    expect(answerWords(question, answer)).toEqual([answer]);
  });

  test.each([
    ['', 'Write your explanation first, in a sentence or two.'],
    [' \n', 'Write your explanation first, in a sentence or two.'],
    ['Because', 'Write a little more: a whole sentence shows you what you think.'],
    ['… — … — !', 'Write a little more: a whole sentence shows you what you think.'],
    [answer, undefined],
    ['Жоден не знає чужого числа', undefined],
    ['a b c d '.repeat(250), undefined],
    ['a b c d '.repeat(250) + 'e', 'This is 1 characters too long. Say it in fewer words.'],
  ])('%j: %s', (text, problem) => {
    expect(answerProblem(question, text)).toBe(problem);
  });

  test('opens the model answer at once, is no miss, and is kept', () => {
    const record = memoryRecord();
    const attempt = checkAnswer(question, newAttempt(question), answer, record);
    const stored = record.recall(itemKey(question));
    expect(isOpen(attempt)).toBe(true);
    expect(attempt.context.misses).toBe(0);
    expect(stored?.first).toMatchObject({ answer, verdict: 'unmarked' });
    expect(stored?.shownAt).toBeUndefined();
    expect(resultWords(question, attempt, stored)?.title).toBe('Compare your words with these');
    const again = resumeAttempt(question, stored);
    expect(isOpen(again)).toBe(true);
    expect(again.context.answer).toBe(answer);
    expect(resultWords(question, again, stored)?.title).toBe('You have explained this before');
  });
});

describe('authoring', () => {
  test.each<[string, string, unknown, string]>([
    [
      'no model answer',
      'model',
      undefined,
      '`model` is missing. Write a good answer, as a reader might give it.',
    ],
    [
      'a list of one',
      'checklist',
      ['One thing.'],
      '`checklist` is ["One thing."]. Write two to five things that a good answer says.',
    ],
    [
      'letters in the model answer',
      'model',
      'Host A and B agree, as answer C says.',
      '`model` says "A and B". Options have no letters on the page: repeat their words.',
    ],
    [
      'letters in the list',
      'checklist',
      ['It names (a).', 'It says why.'],
      '`checklist[1]` says "(a)". Options have no letters on the page: repeat their words.',
    ],
    [
      'a place among the openers',
      'opener',
      true,
      '`opener` is true. Openers are choices or numbers: nobody can mark an explanation.',
    ],
  ])('with %s is refused', (_, field, value, line) => {
    expect(problemsAfter('explain', (fields) => (fields[field] = value))).toEqual([
      `${at} ${line}`,
    ]);
  });
});
