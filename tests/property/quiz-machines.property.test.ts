import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerProblem, answerWords, mark } from '#quiz/marking/registry.ts';
import { arranged, startingOrder, written } from '#quiz/types/order/arrangement.ts';
import { playing } from '#quiz/types/play/playing.ts';
import { questionOf } from '../unit/quiz/reading.ts';

const order = questionOf('order');
const nextState = questionOf('next-state');
const play = questionOf('play');

const ids = [
  ...order.items.map(({ id }) => id),
  ...play.moves.map(({ id }) => id),
  ...nextState.options.map(({ id }) => id),
];

/** Noise, and texts made of words that answers are made of. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...ids, '__proto__', 'constructor', '  '), { maxLength: 12 })
    .map((words) => words.join(' ')),
);

test('any text is marked or said to be no answer, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(order, nextState, play), typed, (question, text) => {
      expect(answerProblem(question, text) ?? 'x').not.toBe('');
      expect(answerWords(question, text)).toBeInstanceOf(Array);
      const { verdict, credit, feedback } = mark(question, text);
      expect(['correct', 'partial', 'wrong']).toContain(verdict);
      expect(feedback.length).toBeGreaterThan(0);
      if (verdict === 'partial') expect(credit).toSatisfy((it: number) => it > 0 && it < 1);
      else expect(credit).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('what is no answer is never right', () => {
  fc.assert(
    fc.property(fc.constantFrom(order, nextState, play), typed, (question, text) => {
      if (answerProblem(question, text) !== undefined) {
        expect(mark(question, text).verdict).toBe('wrong');
      }
    }),
    { numRuns: 2000 },
  );
});

test('an order is right if and only if it is one of the right ones', () => {
  const shuffles = fc.shuffledSubarray([...order.items], { minLength: order.items.length });
  fc.assert(
    fc.property(shuffles, (items) => {
      const text = written(items);
      expect(arranged(order, text)).toEqual(items);
      expect(mark(order, text).verdict === 'correct').toBe(order.orders.includes(text));
    }),
  );
});

test('every learner starts from a wrong order of all items', () => {
  fc.assert(
    fc.property(fc.nat(), (learner) => {
      const start = startingOrder(order, learner);
      expect(arranged(order, written(start))).toEqual(start);
      expect(mark(order, written(start)).verdict).not.toBe('correct');
    }),
  );
});

test('a run that tries every move until one is accepted comes to its end, one step at a time', () => {
  const moves = play.moves.map(({ id }) => id);
  const wrong = fc.array(fc.subarray(moves), {
    minLength: play.steps.length,
    maxLength: play.steps.length,
  });
  fc.assert(
    fc.property(wrong, (tries) => {
      const made = tries.map((some, step) => {
        const { move } = play.steps[step]!;
        return [...some.filter((each) => each !== move), move];
      });
      const text = made.flat().join(' ');
      expect(playing(play, text)).toEqual({ tries: made, at: play.steps.length });
      const right = made.filter(({ length }) => length === 1).length;
      const { verdict, credit } = mark(play, text);
      if (right === made.length) expect(verdict).toBe('correct');
      else if (right === 0) expect(verdict).toBe('wrong');
      else expect(credit).toBe(right / made.length);
    }),
  );
});
