import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diceFor, Draws } from '#chance/index.ts';

const list = Array.from({ length: 20 }, (_, i) => i);

test('the same seed and name give the same draws; another name or seed gives others', () => {
  const drawn = (seed: number, name: string) => new Draws(diceFor(seed, name)).shuffled(list);
  expect(drawn(7, 'peer 1')).toEqual(drawn(7, 'peer 1'));
  expect(drawn(7, 'peer 2')).not.toEqual(drawn(7, 'peer 1'));
  expect(drawn(8, 'peer 1')).not.toEqual(drawn(7, 'peer 1'));
});

test('dice laid aside go on where they stopped, and drawing leaves them as they were', () => {
  const dice = diceFor(3, 'choice');
  const draws = new Draws(dice);
  const first = draws.below(1000);
  const rest = new Draws(draws.dice);
  expect(rest.below(1000)).toBe(draws.below(1000));
  expect(new Draws(dice).below(1000)).toBe(first);
});

test('every number below the count comes up, about as often as any other', () => {
  const draws = new Draws(diceFor(1, 'die'));
  const counts = new Array<number>(6).fill(0);
  for (let i = 0; i < 60_000; i++) counts[draws.below(6)]!++;
  // Five standard deviations of a binomial count.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * 91.3);
});

test('an event of probability p happens in about that share of the draws', () => {
  const draws = new Draws(diceFor(1, 'coin'));
  const happened = list.flatMap(() => list.map(() => draws.chance(0.25))).filter(Boolean).length;
  expect(Math.abs(happened - 100)).toBeLessThan(5 * 8.7);
});

describe('choosing from a list', () => {
  test('gives different members of it, as many as there are at most', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(30), (seed, count) => {
        const some = new Draws(diceFor(seed, 'some')).some(list, count);
        expect(some).toHaveLength(Math.min(count, list.length));
        expect(new Set(some).size).toBe(some.length);
        expect(list).toEqual(expect.arrayContaining(some));
      }),
    );
  });

  test('picks nothing from nothing', () => {
    expect(new Draws(diceFor(1, 'none')).pick([])).toBeUndefined();
  });
});
