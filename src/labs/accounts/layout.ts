import type { NodeId } from '#sim/index.ts';
import type { Point } from '../stage/index.ts';
import { administratorId, directoryId, guesserId, thiefId } from './nodes.ts';

export const stageHeight = 530;
/** Below the people: what the story has to show besides. */
export const panel = { left: 20, right: 620, top: 368 };

/** Those in the middle. */
export const middle: ReadonlyMap<NodeId, Point> = new Map([
  [directoryId, { x: 320, y: 50 }],
  [administratorId, { x: 320, y: 185 }],
  [thiefId, { x: 270, y: 290 }],
  [guesserId, { x: 370, y: 290 }],
]);

interface Field {
  readonly left: number;
  readonly right: number;
}

const peopleField: Field = { left: 15, right: 215 };
const hostField: Field = { left: 425, right: 625 };
const rows = { top: 5, bottom: 345 };
/** Room for a name below each of them. */
const NAME = 24;

export interface Ground {
  readonly places: readonly Point[];
  readonly radius: number;
}

/** So many in rows of two or three that fill their side of the stage. */
function ground(count: number, { left, right }: Field): Ground {
  const columns = count <= 4 ? 1 : count <= 10 ? 2 : 3;
  const dx = (right - left) / columns;
  const dy = Math.min(100, (rows.bottom - rows.top) / Math.ceil(count / columns));
  const radius = Math.min(20, (dy - NAME) / 2);
  const places = Array.from({ length: count }, (_, i) => ({
    x: left + dx * ((i % columns) + 0.5),
    y: rows.top + radius + 4 + dy * Math.floor(i / columns),
  }));
  return { places, radius };
}

export function peopleGround(count: number): Ground {
  return ground(count, peopleField);
}

export function hostGround(count: number): Ground {
  return ground(count, hostField);
}
