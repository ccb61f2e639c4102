import { z } from 'astro/zod';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, textField } from '../../authoring/fields.ts';
import {
  eventsField,
  machineFields,
  oneOrMoreField,
  sendsField,
} from '../../authoring/machines/fields.ts';
import { ordersAfter, ordersOf } from '../../authoring/machines/orders.ts';
import { follow, isState, readMachine } from '../../authoring/machines/read.ts';
import { begin } from '../../authoring/machines/run.ts';
import { checkLetters } from '../../authoring/wording.ts';
import { plainText } from '../../prose.ts';
import { written } from './arrangement.ts';

const idAdvice = 'Write a short name in small letters and hyphens, such as syn-ack.';
const countAdvice = 'Write four to eight items.';
const hintAdvice = 'Write at least one hint: it is shown after the first miss.';

const itemFields = z.strictObject({
  /** Short name, unique in the question; stored with answers, so never changed under one `rev`. */
  id: z.string(idAdvice).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, idAdvice),

  /** What the reader moves. */
  text: textField('Write what the reader moves.'),

  /** What has to come before it, and why. Read by whoever puts it too early, and by all afterwards. */
  reason: textField('Say what has to come before it, and why.'),

  /** With a machine: what comes to it, `SYN_ACK from server`, or a list of what comes together. */
  receives: oneOrMoreField.optional(),

  /** With a machine: what it sends, `ACK`, or a list; beside `receives`, what it answers at once. */
  sends: sendsField.optional(),

  /** Without a machine: ids of the items that have to come before it. */
  after: z.array(textField('Write the id of an item.'), 'Write a list of ids.').optional(),
});

/**
 * Messages or steps to put in order. With a `machine` the build tries every order on the real machine,
 * and those that it lives through to `until` are right. Write `after` on the items only where no
 * machine has such steps. Either way the items stand here in one of the right orders; readers get
 * them shuffled.
 */
const schema = z.strictObject({
  ...commonFields,
  ...machineFields,
  type: z.literal('order'),

  machine: machineFields.machine.optional(),

  /** What has happened before the first item. What the last of these makes it send may be an item. */
  before: eventsField.default([]),

  /** With a machine: the state in which it ends. */
  until: textField('Name the state in which the machine ends.').optional(),

  /** Messages that the machine sends meanwhile and that are no item. */
  leavesOut: z.array(textField('Write a message.'), 'Write a list of messages.').default([]),

  /** Four to eight, in one of the right orders. */
  items: z.array(itemFields, countAdvice).min(4, countAdvice).max(8, countAdvice),

  /** Shown after the first miss. */
  hints: z.array(textField('Write a hint.'), hintAdvice).min(1, hintAdvice),

  /** Shown after the second miss: how the order begins, and why. */
  step: textField('Say how the order begins, and why: it is shown after the second miss.'),
});

type OrderInput = z.output<typeof schema>;
type Orders = readonly string[] | 'too many' | undefined;

/** The orders that the machine lives through; undefined if what is said about it was reported. */
function ordersByMachine(input: OrderInput, machine: string, { report }: Desk): Orders {
  const chosen = readMachine({ ...input, machine }, report);
  if (!chosen) return undefined;
  const { playable, settings } = chosen;
  const { until, leavesOut, items } = input;
  const first = begin(playable, settings);
  const moments = follow('before', first, input.before, report);
  if (until === undefined) {
    report('until', 'is missing', 'Name the state in which the machine ends.');
  }
  if (!moments || until === undefined) return undefined;
  if (!isState('until', until, { playable, prefix: '' }, report)) return undefined;
  const faulty = items.filter(({ id, receives = [], sends = [], after }) => {
    const unknown = receives.find((event) => !Object.hasOwn(playable.events, event));
    if (unknown !== undefined) follow(`items[${id}].receives`, first, [unknown], report);
    const silent = receives.length + sends.length === 0;
    if (silent || after) {
      const what = after ? 'has `after` beside a machine' : 'has neither `receives` nor `sends`';
      report(`items[${id}]`, what, 'Write what the machine gets there, or what it sends.');
    }
    return unknown !== undefined || silent || after;
  });
  const doings = items.map(({ id, receives = [], sends = [] }) => ({ id, receives, sends }));
  const start = moments.at(-1) ?? first;
  return faulty.length === 0 ? ordersOf({ start, doings, until, leavesOut }) : undefined;
}

function ordersByAuthor({ items }: OrderInput, { report }: Desk): Orders {
  const ids = items.map(({ id }) => id);
  let fine = true;
  for (const { id, after = [] } of items) {
    for (const earlier of after.filter((one) => !ids.includes(one))) {
      report(`items[${id}].after`, `names "${earlier}"`, `Write ids of ${ids.join(', ')}.`);
      fine = false;
    }
  }
  return fine ? ordersAfter(items.map(({ id, after = [] }) => ({ id, after }))) : undefined;
}

function checkOrders(orders: Orders, { items, machine }: OrderInput, { report }: Desk): void {
  if (orders === undefined) return;
  if (orders === 'too many') {
    report('items', 'may stand in more than 40 orders', 'Tie more of them together, or ask less.');
  } else if (!orders.includes(written(items))) {
    const [one] = orders;
    const who = machine === undefined ? 'what `after` says' : 'the machine';
    report(
      'items',
      `stand in an order that ${who} does not allow`,
      one === undefined ? 'No order is allowed: mend the items.' : `It allows: ${one}.`,
    );
  }
}

function build(input: OrderInput, desk: Desk) {
  const { texts, report } = desk;
  const ids = input.items.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) report('items', `has the id "${twice}" twice`, 'Rename one.');
  if (input.opener) report('opener', 'is true', 'Openers are choices or numbers.');
  const orders =
    input.machine === undefined
      ? ordersByAuthor(input, desk)
      : ordersByMachine(input, input.machine, desk);
  if (twice === undefined) checkOrders(orders, input, desk);
  const items = input.items.map(({ id, text, reason }) => ({
    id,
    text: texts.line(`items[${id}].text`, text),
    reason: texts.line(`items[${id}].reason`, reason),
  }));
  for (const { id, reason } of items) {
    checkLetters(`items[${id}].reason`, plainText(reason), report);
  }
  return {
    type: 'order' as const,
    items,
    orders: orders === undefined || orders === 'too many' ? [] : orders,
    step: texts.prose('step', input.step),
  };
}

/** The items in whatever order they stand: what ties them together counts. */
function meaning({ machine, settings, before, until, leavesOut, items }: OrderInput) {
  const tied = items.map(({ id, receives, sends, after }) => ({
    id,
    receives,
    sends,
    after: after?.toSorted(),
  }));
  return {
    machine,
    settings,
    before,
    until,
    leavesOut: leavesOut.toSorted(),
    items: tied.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export const orderAuthoring = defineAuthoring<'order', OrderInput>(schema, build, meaning);
