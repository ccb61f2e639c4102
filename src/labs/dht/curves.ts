import type { Point } from '../stage/index.ts';

/** A bent arrow as an SVG path, its head included, and its middle, where its number goes. */
export interface Arrow {
  readonly d: string;
  readonly middle: Point;
  /** From end to end, straight. */
  readonly length: number;
}

const HEAD = 9;

/** Towards another point, by so many units. */
function towards(from: Point, to: Point, units: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * units) / length,
    y: from.y + ((to.y - from.y) * units) / length,
  };
}

function turned({ x, y }: Point, about: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - about.x, y - about.y];
  return {
    x: about.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: about.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}

export function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** A curve without a head, pulled towards `bend`. */
export function curve(from: Point, bend: Point, to: Point): string {
  return `M${at(from)}Q${at(bend)} ${at(to)}`;
}

/** Leaves and arrives `inset` units from the middles of its two nodes. */
export function arrow(from: Point, bend: Point, to: Point, inset: number): Arrow {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const gap = Math.min(inset, length / 3);
  const [start, end] = [towards(from, bend, gap), towards(to, bend, gap)];
  const back = towards(end, bend, Math.min(HEAD, length / 3));
  const head = [turned(back, end, 28), turned(back, end, -28)] as const;
  return {
    d: `${curve(start, bend, end)}M${at(head[0])}L${at(end)}L${at(head[1])}`,
    middle: {
      x: start.x / 4 + bend.x / 2 + end.x / 4,
      y: start.y / 4 + bend.y / 2 + end.y / 4,
    },
    length,
  };
}
