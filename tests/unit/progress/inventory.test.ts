import { describe, expect, test } from 'vitest';
import { inventory, previewText } from '#progress/inventory.ts';
import { item, progressWith } from './ports.ts';

test('an empty record says so', () => {
  expect(inventory(progressWith({}))).toEqual(['Nothing yet.']);
});

test('every kind of entry is named', () => {
  const progress = progressWith({
    items: {
      'a/b@1': item('x', 1),
      'a/c@1': { ...item('x', 1), shownAt: 2 },
      'a/e@1': {
        ...item('x', 1),
        last: { ...item('x', 2).last, confidence: 'certain', misconceptions: ['M1'] },
        review: {
          dueAt: 9,
          lastAt: 2,
          stability: 1,
          difficulty: 5,
          scheduledDays: 1,
          step: 0,
          reps: 1,
          lapses: 0,
          state: 2,
        },
      },
      'a/d@1': { guess: { answer: 'x', at: 1 }, tries: 0, since: 0 },
    },
    labs: { queue: { untilMs: 1, at: 1, since: 0 } },
    checks: {
      a: { right: 1, of: 2, at: 1, since: 0 },
      final: { right: 1, of: 2, at: 1, since: 0 },
    },
    place: { lesson: 'a', anchor: '', at: 1 },
  });
  expect(inventory(progress)).toEqual([
    '3 questions, each with your first and your last answer',
    '1 guess from before you knew',
    '1 note that you have seen an answer',
    '1 question with how sure you were',
    '1 question with a wrong idea that your answer shows',
    '1 date on which a question is asked again, and how well you know it',
    '2 outcomes of checks',
    '1 lab that you ran, and how far',
    'the place where you were last',
    'a random number that decides in which order you see the answers of a question',
    'in all about 2 KB of text',
  ]);
});

describe('the preview of an import', () => {
  const nothing = {
    result: progressWith({}),
    newItems: 0,
    changedItems: 0,
    earlierFirsts: 0,
    newLabs: 0,
    betterChecks: 0,
    laterReviews: 0,
    skipped: 0,
  };
  test.each([
    [{}, 'This file holds nothing that is not here already. Nothing that is here is deleted.'],
    [{ newItems: 1 }, 'This file adds 1 new question. Nothing that is here is deleted.'],
    [
      { newItems: 2, newLabs: 1, changedItems: 3 },
      'This file adds 2 new questions and 1 new lab and brings 3 questions that you have here up to date. Nothing that is here is deleted.',
    ],
    [
      { betterChecks: 1, laterReviews: 2 },
      'This file adds 1 outcome of a check. It says when 2 questions will be asked again. Nothing that is here is deleted.',
    ],
    [
      { changedItems: 1, earlierFirsts: 1, skipped: 2 },
      'This file brings 1 question that you have here up to date. It has 1 first answer older than the one here; the older one counts. 2 entries in it could not be read and will be left out. Nothing that is here is deleted.',
    ],
  ])('of %j', (changes, text) => {
    expect(previewText({ ...nothing, ...changes })).toBe(text);
  });
});
