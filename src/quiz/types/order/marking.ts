import type { Mark, Marking } from '../../marking/mark.ts';
import { plainText, type Paragraph } from '../../prose.ts';
import { arranged, written } from './arrangement.ts';
import type { OrderItem, OrderQuestion } from './question.ts';

/** Chance keeps about half of all pairs in order, so only an order well above that is on its way. */
const onItsWay = 0.75;

/** How many of the given items, from the first, can stand so: where the order breaks. */
export function soundLength({ orders }: OrderQuestion, given: readonly OrderItem[]): number {
  const right = orders.map((order) => order.split(' '));
  const lengths = right.map((order) => {
    const broken = order.findIndex((id, index) => given[index]?.id !== id);
    return broken < 0 ? order.length : broken;
  });
  return Math.max(0, ...lengths);
}

/** Share of the pairs whose order is the same in every right order and is kept. */
function pairsKept({ items, orders }: OrderQuestion, given: readonly OrderItem[]): number {
  const right = orders.map((order) => order.split(' '));
  const pairs = items.flatMap((a) =>
    items
      .filter((b) => right.every((order) => order.indexOf(a.id) < order.indexOf(b.id)))
      .map((b) => given.indexOf(a) < given.indexOf(b)),
  );
  return pairs.filter(Boolean).length / Math.max(1, pairs.length);
}

function broken(question: OrderQuestion, given: readonly OrderItem[]): Mark {
  const at = soundLength(question, given);
  const { text, reason } = given[at]!;
  const place = at === 0 ? 'cannot come first' : `cannot come as number ${at + 1}`;
  const feedback: Paragraph = ['“', ...text, `” ${place} here. `, ...reason];
  const credit = pairsKept(question, given);
  return credit >= onItsWay && credit < 1
    ? { verdict: 'partial', credit, feedback }
    : { verdict: 'wrong', feedback };
}

/** An order: any that is possible is right; a miss says where it breaks first, and why. */
export const orderMarking: Marking<'order'> = {
  problem(question, raw) {
    if (raw.trim() === '') return 'Move something first: the order as it stands is a shuffled one.';
    return arranged(question, raw) ? undefined : 'This order does not name each item once.';
  },
  mark(question, raw) {
    const given = arranged(question, raw);
    if (!given) return { verdict: 'wrong', feedback: ['This order is no longer offered.'] };
    if (!question.orders.includes(written(given))) return broken(question, given);
    const others = question.orders.length - 1;
    if (others === 0) return { verdict: 'correct', feedback: ['Yes, and no other order works.'] };
    return {
      verdict: 'correct',
      feedback: [`Yes. ${others} other order${others === 1 ? '' : 's'} would do as well.`],
    };
  },
  words: (question, raw) => [
    arranged(question, raw)
      ?.map(({ text }) => plainText(text))
      .join(' → ') ?? raw,
  ],
  right: (question) => [orderMarking.words(question, question.orders[0]!)],
  policy: () => ({ hintAfter: 1, stepAfter: 2, revealAfter: 3, waitsForRun: false }),
};
