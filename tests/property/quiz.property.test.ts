import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOpen,
  checkAnswer,
  newAttempt,
  resumeAttempt,
  showAnswer,
  tryAgain,
} from '#quiz/attempt.ts';
import { formatNumber, readNumber } from '#quiz/marking/number.ts';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { shuffled } from '#quiz/marking/shuffle.ts';
import { itemKey } from '#quiz/question.ts';
import {
  choice,
  memoryRecord,
  numeric,
  predictCurve,
  predictNumber,
  predictWinner,
} from '../unit/quiz/samples.ts';
import { questionOf } from '../unit/quiz/reading.ts';

/** What people and machines type: noise, and digits with the signs that go with them. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', ' ', 'web', 'client', 'laptop-entry', 'constructor', '\n'))
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE/ ×^*%msMb'.split('')) }),
);

describe('a typed number', () => {
  test('is read or refused, whatever it is, and is finite', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const value of readNumber(text)?.values ?? [])
          expect(value).toSatisfy(Number.isFinite);
      }),
      { numRuns: 2000 },
    );
  });

  test('is understood as the course itself writes it', () => {
    const plain = fc.double({ min: 1e-3, max: 9e8, noNaN: true });
    fc.assert(
      fc.property(plain, fc.constantFrom('ms', 'requests', ''), (value, unit) => {
        const rounded = Number(value.toPrecision(4));
        expect(readNumber(formatNumber(value, unit))?.values).toContainEqual(
          expect.closeTo(rounded, 6),
        );
      }),
    );
  });
});

const everyType = [
  choice,
  numeric,
  predictNumber,
  predictWinner,
  predictCurve,
  questionOf('select'),
  questionOf('matrix'),
  questionOf('explain'),
];

test('any answer to any question is marked or said not to be one, and nothing throws', () => {
  const run = { lab: 'x', params: {}, seed: 1, metrics: { waitingTimeMs: 4 }, untilMs: 1 };
  fc.assert(
    fc.property(fc.constantFrom(...everyType), typed, (question, text) => {
      const problem = answerProblem(question, text);
      expect(problem ?? 'x').not.toBe('');
      const found = mark(question, text, run);
      expect(['correct', 'partial', 'wrong', 'unmarked']).toContain(found.verdict);
      if (found.credit !== undefined) expect(found.credit).toBeGreaterThan(0);
      expect(found.credit ?? 0).toBeLessThan(1);
      expect(answerWords(question, text)).toBeInstanceOf(Array);
    }),
    { numRuns: 1000 },
  );
});

test('a shuffle keeps every option once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.nat(), fc.string(), (ids, learner, key) => {
      const order = shuffled(
        ids.map((id) => ({ id })),
        learner,
        key,
      );
      expect(order.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
  );
});

test('whatever a reader does, the first answer stays, and a reload leads to the same place', () => {
  const move = fc.constantFrom('two', 'one', 'none', 'show', 'again');
  fc.assert(
    fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
      const record = memoryRecord();
      const stored = () => record.recall(itemKey(choice));
      let attempt = newAttempt(choice);
      let first: unknown;
      for (const each of moves) {
        if (each === 'again') attempt = tryAgain(attempt);
        else if (isOpen(attempt)) continue;
        else if (each === 'show') attempt = showAnswer(choice, attempt, record);
        else attempt = checkAnswer(choice, attempt, each, record);
        first ??= stored()?.first;
        expect(stored()?.first).toEqual(first);
      }
      // Practice is not resumed: a settled question comes back settled.
      if (isOpen(attempt)) expect(isOpen(resumeAttempt(choice, stored()))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
