import { describe, expect, test } from 'vitest';
import { checkAnswer, isOpen, newAttempt } from '#quiz/attempt.ts';
import { answerProblem, answerWords, helpPolicy, mark } from '#quiz/marking/registry.ts';
import { plainText } from '#quiz/prose.ts';
import type { OrderQuestion } from '#quiz/types/order/question.ts';
import { startingOrder, written } from '#quiz/types/order/arrangement.ts';
import { exampleOf, problemsAfter, questionOf, read } from '../reading.ts';
import { memoryRecord } from '../samples.ts';

const question = questionOf('order');
const tea = read(exampleOf('order')).questions[1] as OrderQuestion;
const at = 'content/questions/sessions.yaml, question "sessions/two-callers":';

describe('marking', () => {
  test('takes every order that the machine lives through, and no other', () => {
    expect([...question.orders].sort()).toEqual([
      'ann-calls ann-is-in bob-calls bob-is-in',
      'ann-calls bob-calls ann-is-in bob-is-in',
      'ann-calls bob-calls bob-is-in ann-is-in',
      'bob-calls ann-calls ann-is-in bob-is-in',
      'bob-calls ann-calls bob-is-in ann-is-in',
      'bob-calls bob-is-in ann-calls ann-is-in',
    ]);
    for (const order of question.orders) expect(mark(question, order).verdict).toBe('correct');
  });

  test('takes every order that the author allows', () => {
    expect(tea.orders).toEqual(['boil leaves pour drink', 'leaves boil pour drink']);
  });

  test.each([
    ['pour boil leaves drink', 'wrong', '“Pour the water” cannot come first here. It takes both.'],
    [
      'boil leaves drink pour',
      'partial',
      '“Drink” cannot come as number 3 here. There has to be tea.',
    ],
    ['drink pour leaves boil', 'wrong', '“Drink” cannot come first here. There has to be tea.'],
    ['leaves boil pour drink', 'correct', 'Yes. 1 other order would do as well.'],
    ['boil leaves pour', 'wrong', 'This order is no longer offered.'],
    ['boil boil pour drink', 'wrong', 'This order is no longer offered.'],
  ])('%j is %s and says where it breaks', (answer, verdict, words) => {
    const found = mark(tea, answer);
    expect([found.verdict, plainText(found.feedback)]).toEqual([verdict, words]);
  });

  test('gives credit for the pairs kept among those that every right order keeps', () => {
    // Of the five such pairs only (pour, drink) is turned round.
    expect(mark(tea, 'boil leaves drink pour').credit).toBe(4 / 5);
    expect(mark(tea, 'pour boil leaves drink').credit).toBeUndefined();
  });

  test('asks for an order of all items', () => {
    expect(answerProblem(tea, '')).toContain('Move something first');
    expect(answerProblem(tea, 'boil leaves')).toBe('This order does not name each item once.');
    expect(answerProblem(tea, '<b> leaves pour drink')).toBeDefined();
    expect(answerProblem(tea, 'boil leaves drink pour')).toBeUndefined();
  });

  test('says an answer in its own words, and garbage as it is', () => {
    expect(answerWords(tea, 'leaves boil pour drink')).toEqual([
      'Put leaves into the pot → Boil water → Pour the water → Drink',
    ]);
    expect(answerWords(tea, 'gone')).toEqual(['gone']);
  });

  test('gives a hint, then a first step, then the solution', () => {
    expect(helpPolicy(tea)).toMatchObject({ hintAfter: 1, stepAfter: 2, revealAfter: 3 });
    const record = memoryRecord();
    const misses = ['drink pour leaves boil', 'drink pour boil leaves', 'drink boil leaves pour'];
    const states: unknown[] = [];
    misses.reduce((attempt, answer) => {
      const next = checkAnswer(tea, attempt, answer, record);
      states.push(next.value);
      return next;
    }, newAttempt(tea));
    expect(states).toEqual(['hinted', 'stepped', 'revealed']);
    expect(isOpen(newAttempt(tea))).toBe(false);
  });
});

test('nobody starts from a right order, and everybody from all items', () => {
  const starts = Array.from({ length: 500 }, (_, learner) => written(startingOrder(tea, learner)));
  expect(starts.filter((start) => tea.orders.includes(start))).toEqual([]);
  expect(new Set(starts).size).toBeGreaterThan(10);
  for (const start of starts)
    expect(start.split(' ').sort()).toEqual(['boil', 'drink', 'leaves', 'pour']);
});

test('even where nearly every order is right, the start is not', () => {
  const ids = ['boil', 'leaves', 'pour', 'drink'];
  const all = ids.flatMap((a) =>
    ids.flatMap((b) => ids.flatMap((c) => ids.map((d) => [a, b, c, d]))),
  );
  const orders = all
    .filter((order) => new Set(order).size === 4)
    .map((order) => order.join(' '))
    .filter((order) => order !== 'drink pour leaves boil');
  const lenient = { ...tea, orders };
  for (let learner = 0; learner < 50; learner += 1) {
    expect(written(startingOrder(lenient, learner))).toBe('drink pour leaves boil');
  }
});

describe('authoring', () => {
  test.each<[string, string, unknown, string]>([
    ['an unknown machine', 'machine', 'sever', '`machine` is "sever". Did you mean server?'],
    [
      'an unknown setting',
      'settings',
      { backlogg: 2 },
      '`settings` has a "backlogg". Did you mean backlog?',
    ],
    [
      'a setting out of range',
      'settings',
      { backlog: 9 },
      '`settings.backlog` is 9. Write one of: 3, 1, 2, 4.',
    ],
    [
      'an unknown end',
      'until',
      'transport.listning',
      '`until` is "transport.listning", which the machine is never in. Did you mean transport.listening or transport.refusing?',
    ],
    ['no end', 'until', undefined, '`until` is missing. Name the state in which the machine ends.'],
    [
      'an unknown event before',
      'before',
      ['SYN form ann'],
      '`before` names the event "SYN form ann", which cannot come to this machine. Did you mean SYN from ann or SYN from dan or FIN from ann?',
    ],
    [
      'a reminder that is not due',
      'before',
      ['READ'],
      "`before` has READ, a reminder of the machine's own that it does not wait for then. Leave it out, or set it up first.",
    ],
    ['an opener', 'opener', true, '`opener` is true. Openers are choices or numbers.'],
    [
      'no hint',
      'hints',
      [],
      '`hints` is []. Write at least one hint: it is shown after the first miss.',
    ],
  ])('%s is refused', (_, field, value, message) => {
    expect(problemsAfter('order', (fields) => (fields[field] = value))).toEqual([
      `${at} ${message}`,
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown event',
      { receives: 'SYN from anna' },
      '`items[ann-calls].receives` names the event "SYN from anna", which cannot come to this machine. Did you mean SYN from ann or SYN from dan or FIN from ann?',
    ],
    [
      'an item that nothing happens in',
      { receives: undefined, sends: undefined },
      '`items[ann-calls]` has neither `receives` nor `sends`. Write what the machine gets there, or what it sends.',
    ],
    [
      'what comes after what, beside a machine',
      { after: ['bob-calls'] },
      '`items[ann-calls]` has `after` beside a machine. Write what the machine gets there, or what it sends.',
    ],
    [
      'a message that the machine does not send',
      { sends: 'RST' },
      '`items` stand in an order that the machine does not allow. No order is allowed: mend the items.',
    ],
    [
      'letters',
      { reason: 'As option A says.' },
      '`items[ann-calls].reason` says "option A". Options have no letters on the page: repeat their words.',
    ],
  ])('%s in an item is refused', (_, change, message) => {
    const lines = problemsAfter('order', (__, list) => Object.assign(list('items')[0]!, change));
    expect(lines).toEqual([`${at} ${message}`]);
  });

  test('items have to stand in a right order, and the message names one', () => {
    const lines = problemsAfter('order', (_, list) => list('items').reverse());
    expect(lines).toEqual([
      `${at} \`items\` stand in an order that the machine does not allow. It allows: bob-calls bob-is-in ann-calls ann-is-in.`,
    ]);
  });

  test('without a machine, `after` names items, and more than forty orders are too many', () => {
    const bare = (change: (items: Record<string, unknown>[]) => void) =>
      problemsAfter('order', (fields, list) => {
        for (const field of ['machine', 'settings', 'until']) fields[field] = undefined;
        for (const item of list('items')) {
          item['receives'] = undefined;
          item['sends'] = undefined;
        }
        change(list('items'));
      });
    expect(bare((items) => (items[1]!['after'] = ['ann-cals']))).toEqual([
      `${at} \`items[bob-calls].after\` names "ann-cals". Write ids of ann-calls, bob-calls, ann-is-in, bob-is-in.`,
    ]);
    expect(bare((items) => items.push({ id: 'x', text: 'X', reason: 'Y.' }))).toEqual([
      `${at} \`items\` may stand in more than 40 orders. Tie more of them together, or ask less.`,
    ]);
    expect(bare((items) => (items[1]!['after'] = ['bob-calls']))).toEqual([
      `${at} \`items\` stand in an order that what \`after\` says does not allow. No order is allowed: mend the items.`,
    ]);
  });
});

test('what an answer refers to is its meaning: words may change, what ties items together may not', () => {
  const text = exampleOf('order');
  const [before] = read(text).digests;
  expect(read(text.replace("Ann's SYN,", 'The SYN of Ann,')).digests[0]).toBe(before);
  expect(read(text.replace('{ backlog: 2 }', '{ backlog: 3 }')).digests[0]).not.toBe(before);
});
