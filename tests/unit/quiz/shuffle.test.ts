import { expect, test } from 'vitest';
import { shuffled } from '#quiz/marking/shuffle.ts';

const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('the order is the same each time for one learner and one question', () => {
  const once = shuffled(options, 42, 'sessions/first-byte@1');
  expect(shuffled([...options].reverse(), 42, 'sessions/first-byte@1')).toEqual(once);
});

test('every option comes first about equally often over learners and over questions', () => {
  const firsts = (order: (n: number) => { id: string }[]) => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 3000; n += 1) {
      const { id } = order(n)[0]!;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts.values()];
  };
  const overLearners = firsts((n) => shuffled(options, n, 'sessions/first-byte@1'));
  const overItems = firsts((n) => shuffled(options, 42, `sessions/item-${n}@1`));
  for (const count of [...overLearners, ...overItems]) {
    expect(count).toBeGreaterThan(850);
    expect(count).toBeLessThan(1150);
  }
});

test('all six orders occur', () => {
  const orders = new Set<string>();
  for (let learner = 0; learner < 200; learner += 1) {
    orders.add(
      shuffled(options, learner, 'x/y@1')
        .map(({ id }) => id)
        .join(''),
    );
  }
  expect(orders.size).toBe(6);
});
