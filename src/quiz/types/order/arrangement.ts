/** Orders of a question's items as texts, and back. Pure. */
import { shuffled } from '../../marking/shuffle.ts';
import { itemKey } from '../../question.ts';
import type { OrderItem, OrderQuestion } from './question.ts';

/** How an order is written: as an answer. */
export function written(items: readonly Pick<OrderItem, 'id'>[]): string {
  return items.map(({ id }) => id).join(' ');
}

/** The items in the order that `raw` gives; undefined unless it names each of them once. */
export function arranged({ items }: OrderQuestion, raw: string): OrderItem[] | undefined {
  const ids = raw.trim().split(/\s+/u);
  const found = ids.map((id) => items.find((item) => item.id === id));
  const fits = ids.length === items.length && new Set(ids).size === ids.length;
  return fits && found.every((item) => item !== undefined) ? found : undefined;
}

/** How many shuffles are tried before a right order is turned round. */
const tries = 20;

/**
 * The order in which this learner meets the items: never a right one. Should chance insist on right
 * ones, the first and the last item change places until it is wrong.
 */
export function startingOrder(question: OrderQuestion, learner = 0): OrderItem[] {
  const { items, orders } = question;
  const isRight = (order: readonly OrderItem[]) => orders.includes(written(order));
  for (let nth = 0; nth < tries; nth += 1) {
    const order = shuffled(items, learner, `${itemKey(question)}/${nth}`);
    if (!isRight(order)) return order;
  }
  const turned = items.map((_, by) => [...items.slice(by), ...items.slice(0, by)].reverse());
  return turned.find((order) => !isRight(order)) ?? [...items].reverse();
}
