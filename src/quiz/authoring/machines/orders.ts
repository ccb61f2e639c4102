/**
 * Which orders are possible: those that the machine lives through from its start to the end asked
 * for, or those that keep what the author says comes before what.
 */
import { leavesOf } from './states.ts';
import { mayCome, next, stepBetween, type Moment } from './run.ts';
import { areThose, without } from './sent.ts';

/** Something that happens to the machine, or that it does. */
export interface Doing {
  readonly id: string;
  readonly receives: readonly string[];
  readonly sends: readonly string[];
}

export interface Story {
  /** The machine before the first item. */
  readonly start: Moment;
  readonly doings: readonly Doing[];
  /** In which state it has to end. */
  readonly until: string;
  /** Messages that it sends and the question passes over. */
  readonly leavesOut: readonly string[];
}

/** More right orders than this leave hardly anything to know. */
const mostOrders = 40;

/** The machine, and what it has said that no item has told yet. */
interface Told {
  readonly moment: Moment;
  readonly untold: Moment['sent'];
}

/** The machine after these events, if it takes notice of each. */
function after(told: Told, events: readonly string[], { leavesOut }: Story): Told | undefined {
  let { moment, untold } = told;
  for (const event of events) {
    if (!mayCome(moment, event)) return undefined;
    const then = next(moment, event);
    if (!stepBetween(moment, then).accepted) return undefined;
    moment = then;
    untold = [...untold, ...without(then.sent, leavesOut)];
  }
  return { moment, untold };
}

/**
 * After one item: nothing may come to the machine before all that it said is told, and what an item
 * sends has to be what the machine says then.
 */
function afterDoing(told: Told, { receives, sends }: Doing, story: Story): Told | undefined {
  if (receives.length > 0 && told.untold.length > 0) return undefined;
  const then = after(told, receives, story);
  if (!then || !areThose(then.untold.slice(0, sends.length), sends)) return undefined;
  return { ...then, untold: then.untold.slice(sends.length) };
}

/** The same machine now, and after any of the work that it has in hand. */
function withWork(told: Told, story: Story): Told[] {
  const { work } = told.moment.playable;
  const later = work.flatMap((event) => {
    const done = told.untold.length === 0 ? after(told, [event], story) : undefined;
    return done ? withWork(done, story) : [];
  });
  return [told, ...later];
}

function hasEnded({ moment, untold }: Told, { until }: Story): boolean {
  return untold.length === 0 && leavesOf(moment.snapshot.value).includes(until);
}

/** Every order in which this can happen, ids joined by spaces; none at all if there are too many. */
export function ordersOf(story: Story): readonly string[] | 'too many' {
  const found = new Set<string>();
  function explore(told: Told, left: readonly Doing[], order: readonly string[]): void {
    if (found.size > mostOrders) return;
    for (const now of withWork(told, story)) {
      if (left.length === 0 && hasEnded(now, story)) found.add(order.join(' '));
      for (const doing of left) {
        const then = afterDoing(now, doing, story);
        const rest = left.filter((other) => other !== doing);
        if (then) explore(then, rest, [...order, doing.id]);
      }
    }
  }
  const { start, doings, leavesOut } = story;
  explore({ moment: start, untold: without(start.sent, leavesOut) }, doings, []);
  return found.size > mostOrders ? 'too many' : [...found];
}

/** Every order that keeps what comes after what. */
export function ordersAfter(
  items: readonly { readonly id: string; readonly after: readonly string[] }[],
): readonly string[] | 'too many' {
  const found: string[] = [];
  function explore(order: readonly string[]): void {
    if (order.length === items.length) found.push(order.join(' '));
    if (found.length > mostOrders) return;
    for (const { id, after: earlier } of items) {
      if (!order.includes(id) && earlier.every((one) => order.includes(one))) {
        explore([...order, id]);
      }
    }
  }
  explore([]);
  return found.length > mostOrders ? 'too many' : found;
}
