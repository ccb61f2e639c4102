import { describe, expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { architectures, cards, type Card } from '#labs/choose/cards/index.ts';
import { params } from '#labs/choose/params.ts';
import { verdictOf } from '#labs/choose/verdict.ts';

const all = Object.entries<Card>(cards);

/** The choices that no must forbids. */
function defensible(card: Card) {
  return architectures.filter((one) => verdictOf(card, one, 'card').failed.length === 0);
}

describe.each(all)('%s', (_, card) => {
  test('needs of at least three kinds, a must among them, in few words each', () => {
    expect(card.needs.length).toBeGreaterThanOrEqual(5);
    expect(card.needs.length).toBeLessThanOrEqual(6);
    expect(new Set(card.needs.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(card.needs.some(({ must }) => must)).toBe(true);
    for (const { short } of card.needs) expect(short.length).toBeLessThanOrEqual(28);
  });

  test('every need is judged for every architecture, with a reason; a condition is named', () => {
    for (const { judged, sentence } of card.needs) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      for (const one of architectures) {
        const [mark, because] = judged[one];
        expect(because).toMatch(/^[A-Z].*\.$/);
        if (mark === 'if') expect(because).toMatch(/^Only (if|as long as) |; /);
      }
    }
  });

  test('a defence with its price for every choice that no must forbids, and for no other', () => {
    expect(Object.keys(card.defences)).toEqual(defensible(card));
    expect(defensible(card).length).toBeGreaterThan(0);
    for (const { answer, price, when } of Object.values(card.defences)) {
      expect(answer).toMatch(/\.$/);
      expect(price).toMatch(/\.$/);
      if (defensible(card).length > 1) expect(when, 'it depends on this').toBeTruthy();
    }
  });

  test('it is not judged by its price alone', () => {
    const musts = card.needs.filter(({ must }) => must);
    expect(musts.some(({ kind }) => kind !== 'cost')).toBe(true);
    expect(card.needs.filter(({ kind }) => kind === 'cost').length).toBeLessThan(
      card.needs.length / 2,
    );
  });

  test('it says where in the course each need can be measured', () => {
    const labs = mappedLessons.map(({ lab }) => lab);
    for (const { seen } of card.needs) expect(labs).toContain(seen.lab);
  });
});

test('there is a card for every scenario one can choose', () => {
  expect(Object.keys(cards)).toEqual(params.scenario.options.map(({ value }) => value));
});

test('no architecture is always right, each is right somewhere, and often more than one is', () => {
  const choices = all.map(([, card]) => defensible(card));
  expect(choices.filter((some) => some.length > 1).length).toBeGreaterThanOrEqual(2);
  expect(choices.filter((some) => some.length === 1).length).toBeGreaterThanOrEqual(2);
  for (const one of architectures) {
    const right = choices.filter((some) => some.includes(one)).length;
    expect(right).toBeGreaterThan(0);
    expect(right).toBeLessThan(all.length);
  }
});

test('what matters most to a reader changes what can be defended', () => {
  const office = cards['five-pc-office'];
  expect(verdictOf(office, 'peer-to-peer', 'card').failed).toEqual([]);
  expect(verdictOf(office, 'peer-to-peer', 'control').failed).toHaveLength(1);
  expect(verdictOf(office, 'client-server', 'control').failed).toEqual([]);
});
