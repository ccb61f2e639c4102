import { describe, expect, test } from 'vitest';
import { lessonsBegun, makeReceipt, receiptName } from '#receipts/make.ts';
import { course, madeAt, progress, receiptOf } from './samples.ts';

describe('a receipt', () => {
  test('of a lesson has the first answers to its questions, in their order, and its runs', async () => {
    const { answers, runs, score, scope } = await receiptOf('sessions');
    expect(scope).toBe('sessions');
    expect(
      answers.map(({ item, answer, verdict, credit }) => [item, answer, verdict, credit]),
    ).toEqual([
      ['sessions/first-byte@1', 'none', 'wrong', 0],
      ['sessions/first-byte-ms@1', '300 ms', 'correct', 1],
    ]);
    expect(runs.map(({ lab, untilMs }) => [lab, untilMs])).toEqual([['session', 4000]]);
    expect(score).toEqual({ points: 1, answered: 2, questions: 3 });
  });

  test('of the whole course has all lessons', async () => {
    const { answers, score } = await receiptOf('*');
    expect(answers.map(({ item }) => item)).toContain('waiting/mean-wait@1');
    expect(score).toEqual({ points: 1, answered: 3, questions: 4 });
  });

  test('leaves out a name that was not typed, and tidies one that was', async () => {
    expect(await receiptOf('sessions', '  ')).not.toHaveProperty('name');
    const { name, group } = await receiptOf(
      'sessions',
      ` Ada\n\u202eL\ud800. ${'x'.repeat(200)}`,
      'net-2',
    );
    expect(name).toMatch(/^Ada L\ufffd\. x+$/u);
    expect(name).toHaveLength(80);
    expect(group).toBe('net-2');
  });

  test('counts nothing for an answer that was shown before it was given', async () => {
    const item = progress.items['sessions/first-byte-ms@1']!;
    const seen = { ...item, shownAt: item.first!.at - 1 };
    const items = { 'sessions/first-byte-ms@1': seen };
    const { answers, score } = await makeReceipt({ items, labs: {} }, course, {
      scope: 'sessions',
      at: madeAt,
    });
    expect(answers[0]).toMatchObject({ verdict: 'correct', credit: 0, seen: true });
    expect(score.points).toBe(0);
  });

  test('of nothing is a receipt of nothing', async () => {
    const { answers, score } = await makeReceipt({ items: {}, labs: {} }, course, {
      scope: '*',
      at: 0,
    });
    expect(answers).toEqual([]);
    expect(score).toEqual({ points: 0, answered: 0, questions: 4 });
  });

  test('has a file name that every system takes', async () => {
    const receipt = await receiptOf('sessions', '../Zoë <Ö>/:*');
    expect(receiptName(receipt)).toMatch(/^receipt-sessions-zoë-ö-[0-9a-f]{8}\.json$/u);
    expect(receiptName(await receiptOf('*'))).toMatch(/^receipt-course-[0-9a-f]{8}\.json$/u);
  });
});

test('lessons are begun once something in them was answered', () => {
  expect([...lessonsBegun(progress)]).toEqual(['sessions', 'waiting']);
  const guess = { answer: 'x', at: 1 };
  expect(lessonsBegun({ items: { 'a/b@1': { guess, tries: 0, since: 0 } } }).size).toBe(0);
});
