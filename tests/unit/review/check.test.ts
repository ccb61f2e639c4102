import { describe, expect, test } from 'vitest';
import { itemKey } from '#quiz/question.ts';
import { handIn, missedOf, missing, outcomeOf, replyProblem } from '#review/check.ts';
import { choice, numeric } from '../quiz/samples.ts';
import { browser } from '../progress/ports.ts';

const right = choice.options.find(({ correct }) => correct)!.id;
const wrong = choice.options.find(({ correct }) => !correct)!.id;
const drawn = [
  { question: choice, variant: 0 },
  { question: numeric, variant: 0 },
];
const fresh = () => browser().tab();

describe('a check that is handed in', () => {
  test('notes first answers with confidence, as the lesson would', () => {
    const store = fresh();
    const marked = handIn(
      drawn,
      [{ answer: right, confidence: 'certain' }, { answer: '-5' }],
      store,
    );
    expect(outcomeOf(marked)).toEqual({ right: 1, of: 2 });
    expect(store.recall(itemKey(choice))).toMatchObject({
      first: { answer: right, verdict: 'correct', confidence: 'certain' },
      tries: 1,
    });
    expect(store.recall(itemKey(choice))?.shownAt).toBeUndefined();
    expect(store.recall(itemKey(numeric))).toMatchObject({ first: { verdict: 'wrong' } });
    expect(store.recall(itemKey(numeric))?.shownAt).toBeTypeOf('number');
  });

  test('leaves the first answer of before as it was', () => {
    const store = fresh();
    handIn(drawn.slice(0, 1), [{ answer: wrong }], store);
    handIn(drawn.slice(0, 1), [{ answer: right }], store);
    expect(store.recall(itemKey(choice))).toMatchObject({
      first: { answer: wrong },
      last: { answer: right },
      tries: 2,
    });
  });

  test('counts what was left open as missed and shown, not as answered', () => {
    const store = fresh();
    const marked = handIn(drawn, [{ answer: right }], store);
    expect(outcomeOf(marked)).toEqual({ right: 1, of: 2 });
    expect(store.recall(itemKey(numeric))).toMatchObject({ tries: 0 });
    expect(store.recall(itemKey(numeric))?.first).toBeUndefined();
    expect(missedOf(drawn, marked)).toEqual([{ question: numeric, variant: 1 }]);
  });
});

test('a reply that cannot be read is said before anything is marked; an empty one is none', () => {
  expect(replyProblem(drawn[1]!, { answer: 'many' })).toBeTypeOf('string');
  expect(replyProblem(drawn[1]!, { answer: '' })).toBeUndefined();
  expect(replyProblem(drawn[0]!, { answer: right })).toBeUndefined();
});

test('what was missed is told by objective, each place once', () => {
  const twins = [...drawn, { ...drawn[1]!, question: { ...numeric, id: 'waiting/twin' } }];
  const marked = handIn(twins, [{ answer: right }], fresh());
  expect(missing(twins, marked)).toEqual([
    { objective: numeric.objective, paragraphs: [numeric.seeAlso.paragraph] },
  ]);
});
