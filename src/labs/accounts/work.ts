import type { WorldView } from '#sim/index.ts';
import { panel } from './layout.ts';
import { changeTypes, type AccountsTally } from './tally.ts';
import { administratorOf } from './views.ts';

/** One kind of the administrator's work: how much of it is done, and both parts as paths to draw. */
interface Pile {
  readonly done: number;
  readonly all: number;
  readonly donePath: string;
  readonly openPath: string;
}

/** More marks than this are a haze. */
const MOST_MARKS = 400;
/** Right of the words. */
const MARKS_LEFT = panel.left + 210;

interface Marks {
  readonly top: number;
  readonly columns: number;
  readonly dx: number;
  readonly dy: number;
  readonly shape: string;
}

const squares: Marks = { top: panel.top + 10, columns: 20, dx: 19, dy: 19, shape: 'h14v14h-14z' };
const dashes: Marks = { top: panel.top + 57, columns: 38, dx: 10, dy: 8, shape: 'h7' };

function pathOf(from: number, to: number, { top, columns, dx, dy, shape }: Marks): string {
  const count = Math.max(0, Math.min(to, MOST_MARKS) - from);
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    return `M${MARKS_LEFT + (n % columns) * dx} ${top + Math.floor(n / columns) * dy}${shape}`;
  }).join('');
}

function pile(done: number, all: number, marks: Marks): Pile {
  return { done, all, donePath: pathOf(0, done, marks), openPath: pathOf(done, all, marks) };
}

/** All that was ordered so far: done, on its way, and still to do. */
export function workOf(view: WorldView<AccountsTally>): {
  readonly changes: Pile;
  readonly words: Pile;
} {
  const { changes, messages } = view.tally;
  const underWay = view.inFlight.map(({ message }) => message.type);
  const { tasks } = administratorOf(view);
  const changesLeft =
    tasks.filter(({ kind }) => kind === 'change').length +
    underWay.filter((type) => changeTypes.includes(type)).length;
  const wordsLeft =
    tasks.filter(({ kind }) => kind === 'tell').length +
    underWay.filter((type) => type === 'TELL').length;
  return {
    changes: pile(changes, changes + changesLeft, squares),
    words: pile(messages, messages + wordsLeft, dashes),
  };
}
